import { z } from 'zod';
import { settingsChangeSchema, settingsSchema } from '../../../data/settings.ts';

export const settingsCalls = {
  'settings.get': { input: z.object({}), output: settingsSchema },
  /** Those named are changed, the others stay; gives all back as they are then. */
  'settings.set': { input: settingsChangeSchema, output: settingsSchema },
};
