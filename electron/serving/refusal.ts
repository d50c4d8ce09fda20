import { type Answer, answerWith, newNonce } from './page.ts';

/**
 * What a browser sees that has no session: it opened an address a second time, or was restarted. The
 * window's message files are behind the same door, so these few words stand here.
 */
const words = {
  en: {
    title: 'This address does not open the app (any more)',
    explanation: 'For the protection of the recordings, each address opens the app once, in one browser.',
    remedy:
      'Go back to the terminal in which A3CP Trainer is running and press Enter: it shows a new address. ' +
      'Or close it and start it again with “npm start”.',
  },
  de: {
    title: 'Diese Adresse öffnet die App nicht (mehr)',
    explanation: 'Zum Schutz der Aufnahmen öffnet jede Adresse die App nur einmal, in einem Browser.',
    remedy:
      'Gehen Sie zurück zum Terminal, in dem A3CP Trainer läuft, und drücken Sie die Eingabetaste: Es zeigt ' +
      'eine neue Adresse. Oder beenden Sie das Programm und starten Sie es neu mit „npm start“.',
  },
} as const;

const style =
  'html{color-scheme:light dark}' +
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem}';

/** The page for a browser without a session, in German where the browser prefers it. */
export function refusalPage(acceptLanguage: string | undefined): Answer {
  const language = /^\s*de\b/i.test(acceptLanguage ?? '') ? 'de' : 'en';
  const { title, explanation, remedy } = words[language];
  const nonce = newNonce();
  const html =
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title} – A3CP Trainer</title>` +
    `<style nonce="${nonce}">${style}</style>` +
    `<main><h1>${title}</h1><p>${explanation}</p><p>${remedy}</p></main></html>`;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'`;
  return answerWith(403, 'text/html; charset=utf-8', html, policy);
}
