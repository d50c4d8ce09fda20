/** SQL: the change in which the recording `s` stands; NULL where it is as it was imported. */
export const STANDS = `(SELECT r.stands FROM recording_edit_samples r WHERE r.sample_id = s.sample_id
  ORDER BY r.edit_id DESC LIMIT 1)`;
