import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language } from '../messages/texts.ts';
import type { Remembered } from './remembered.ts';

const themeSchema = z.enum(['system', 'light', 'dark']).catch('system');
const languageSchema = z.enum(['system', 'en', 'de']).catch('system');
const contrastSchema = z.enum(['system', 'more']).catch('system');
export type ThemeChoice = z.infer<typeof themeSchema>;
export type LanguageChoice = z.infer<typeof languageSchema>;

/** `more`: high contrast, also where the system does not ask for it. */
export type ContrastChoice = z.infer<typeof contrastSchema>;

export interface Preferences {
  theme: ThemeChoice;
  language: LanguageChoice;
  contrast: ContrastChoice;
  setTheme(theme: string): void;
  setLanguage(language: string): void;
  setContrast(contrast: string): void;
}

/** The operator's choices of appearance, kept in `memory`. */
export function createPreferences(memory: Remembered): StoreApi<Preferences> {
  return createStore((set) => ({
    theme: themeSchema.parse(memory.read('a3cp_theme')),
    language: languageSchema.parse(memory.read('a3cp_language')),
    contrast: contrastSchema.parse(memory.read('a3cp_contrast')),
    setTheme(choice) {
      const theme = themeSchema.parse(choice);
      memory.write('a3cp_theme', theme);
      set({ theme });
    },
    setLanguage(choice) {
      const language = languageSchema.parse(choice);
      memory.write('a3cp_language', language);
      set({ language });
    },
    setContrast(choice) {
      const contrast = contrastSchema.parse(choice);
      memory.write('a3cp_contrast', contrast);
      set({ contrast });
    },
  }));
}

/** The language to show, and the finest locale of the system that speaks it. */
export function resolveLanguage(
  choice: LanguageChoice,
  systemLocales: readonly string[],
): { language: Language; locale: string } {
  const spoken = (locale: string) => locale.toLowerCase().split('-')[0];
  const known = systemLocales.find((locale) => spoken(locale) === 'en' || spoken(locale) === 'de');
  const language = choice === 'system' ? (known && spoken(known) === 'de' ? 'de' : 'en') : choice;
  return { language, locale: systemLocales.find((locale) => spoken(locale) === language) ?? language };
}
