import type { dataset as en } from '../en/dataset.ts';
import type { Translations } from '../message.ts';

export const dataset: Translations<typeof en> = {
  'pair.name': '{person}, {modality}',
  'pair.train': 'Jetzt trainieren',
  'pair.retrain': 'Jetzt neu trainieren',
  'pair.retrain_anyway': 'Trotzdem neu trainieren',
  'pair.snooze': 'Jetzt nicht',
  'pair.wake': '„Jetzt nicht“ zurücknehmen',
  'pair.answer_failed': 'Das konnte nicht festgehalten werden',
  'pair.training': 'Training ansehen',
  'pair.candidate': 'Version {version} ansehen',
  'pair.snoozed': '{pair}: zurückgestellt bis {until}.',
  'pair.woken': '{pair}: nicht mehr zurückgestellt.',

  'dataset.retrain': 'Neu trainieren',
  'dataset.import_more': 'Weitere importieren',
  'dataset.trainable': {
    one: 'davon {count} zum Trainieren geeignet',
    other: 'davon {count} zum Trainieren geeignet',
  },
  'dataset.empty': '{modality}: noch keine Aufnahmen',
  'dataset.empty_hint':
    'Importieren Sie Aufnahmen von {person}, um hier ihre Bedeutungen zu sehen und ein Modell zu trainieren.',

  'labels.title': 'Bedeutungen',
  'labels.enough':
    'Was die Aufnahmen bedeuten. Für jede Bedeutung gibt es genügend Aufnahmen (mindestens {minimum}).',
  'labels.too_few': {
    one: 'Für {count} Bedeutung gibt es weniger als {minimum} Aufnahmen. Nehmen Sie mehr davon auf, sonst kann das Training nicht beginnen.',
    other:
      'Für {count} Bedeutungen gibt es weniger als {minimum} Aufnahmen. Nehmen Sie mehr davon auf, sonst kann das Training nicht beginnen.',
  },
  'labels.too_few_chip': 'Zu wenige',
  'labels.usable_of': '{usable} von {all}',

  'parts.title': 'Aufteilung',
  'parts.hint': 'Jede Aufnahme behält ihren Teil für immer: Was Test ist, bleibt Test.',

  'part.train': 'Training',
  'part.train.hint': 'daraus lernt das Modell',
  'part.validation': 'Validierung',
  'part.validation.hint': 'entscheidet, welches Modell bleibt',
  'part.test': 'Test',
  'part.test.hint': 'beim Lernen nie gesehen',
  'part.holdout': 'Rücklage',
  'part.holdout.hint': 'für später unter Verschluss',
  'part.unassigned': 'Nicht zugeteilt',
  'part.unassigned.hint': 'bekommen ihren Teil beim nächsten Training',

  'left_out.title': 'Nicht im Training',
  'left_out.none': 'Alle Aufnahmen sind zum Trainieren geeignet.',
  'left_out.no_consent': 'Keine Einwilligung',
  'left_out.no_consent.hint': 'Die Einwilligung wurde verweigert oder ist nicht bekannt.',
  'left_out.demo': 'Vorführung',
  'left_out.demo.hint': 'Aufgenommen, um etwas zu zeigen, nicht um sich zu verständigen.',
  'left_out.unlabelled': 'Ohne Bedeutung',
  'left_out.unlabelled.hint': 'Noch hat niemand gesagt, was sie bedeuten.',
  'left_out.unconfirmed': 'Bedeutung nicht bestätigt',
  'left_out.unconfirmed.hint': 'Die Bedeutung ist vermutet; niemand hat sie bestätigt.',
  'left_out.rejected': 'Bedeutung abgelehnt',
  'left_out.rejected.hint': 'Jemand hat gesagt, dass die Bedeutung nicht stimmt.',
  'left_out.other_performer': 'Von jemand anderem ausgeführt',
  'left_out.other_performer.hint': 'Sie können diese beim Trainieren einbeziehen.',

  'in_use.title': 'Im Alltag',
  'in_use.recognitions': 'Erkennungen',
  'in_use.recognitions.hint': 'Wie oft ein Modell gefragt wurde, was gemeint war.',
  'in_use.feedback': 'Rückmeldungen',
  'in_use.feedback.hint': 'Antworten, die bestätigt, berichtigt oder abgelehnt wurden.',
  'in_use.unattributed': 'Rückmeldungen ohne Zuordnung',
  'in_use.unattributed.hint': 'Ihre Sitzung umfasst mehrere Arten oder keine; sie zählen für kein Modell.',

  'sessions.title': 'Sitzungen',
  'sessions.hint': 'Aufnahmen einer Sitzung bleiben zusammen in einem Teil.',
  'sessions.session': 'Sitzung',
  'sessions.recorded': 'Aufgenommen',
  'sessions.recordings': 'Aufnahmen',
  'sessions.labels': 'Bedeutungen',
  'sessions.parts': 'Teil',
  'sessions.none': 'Ohne Sitzung',
  'sessions.no_date': 'Datum unbekannt',
  'sessions.no_part': 'Noch nicht zugeteilt',
  'sessions.show_all': { one: 'Die Sitzung zeigen', other: 'Alle {count} Sitzungen zeigen' },
};
