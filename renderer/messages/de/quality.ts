import type { quality as en } from '../en/quality.ts';
import type { Translations } from '../message.ts';

export const quality: Translations<typeof en> = {
  'gate.title': 'Prüfung vor dem Training',
  'gate.hint': 'Die Aufnahmen wurden durchgesehen. Das ist das Ergebnis.',
  'gate.PASSED': 'Alles ist bereit',
  'gate.WARNING': 'Das Training ist möglich, mit Vorbehalt',
  'gate.FAILED': 'Das Training kann noch nicht beginnen',
  'gate.material': 'Zum Trainieren geeignet: {recordings} mit {labels}.',
  'gate.findings': 'Befunde',
  'gate.status.PASSED': 'In Ordnung',
  'gate.status.WARNING': 'Bitte beachten',
  'gate.status.FAILED': 'Bitte beheben',

  'finding.NO_RECORDINGS': 'Es gibt noch nichts zum Trainieren. Importieren Sie Aufnahmen mit Bedeutungen.',
  'finding.TOO_FEW_CLASSES': {
    one: 'Es gibt nur {count} Bedeutung ({evidence}). Ein Modell braucht mindestens zwei, um sie zu unterscheiden.',
    other: 'Ein Modell braucht mindestens zwei Bedeutungen, um sie zu unterscheiden.',
  },
  'finding.TOO_FEW_RECORDINGS': {
    one: 'Für {count} Bedeutung gibt es zu wenige Aufnahmen: {evidence}. Nehmen Sie mehr davon auf.',
    other: 'Für {count} Bedeutungen gibt es zu wenige Aufnahmen: {evidence}. Nehmen Sie mehr davon auf.',
  },
  'finding.MIXED_ENCODINGS': 'Aufnahmen verschiedener Form lassen sich nicht zusammen lernen: {evidence}.',
  'finding.NON_FINITE_FEATURES': {
    one: '{count} Aufnahme ist beschädigt ({evidence}). Nehmen Sie sie neu auf.',
    other: '{count} Aufnahmen sind beschädigt ({evidence}). Nehmen Sie sie neu auf.',
  },
  'finding.NO_CONSENT': {
    one: '{count} Aufnahme bleibt außen vor, weil die Einwilligung fehlt. Holen Sie sie ein und importieren Sie erneut.',
    other:
      '{count} Aufnahmen bleiben außen vor, weil die Einwilligung fehlt. Holen Sie sie ein und importieren Sie erneut.',
  },
  'finding.DEMO_RECORDINGS': {
    one: '{count} Aufnahme bleibt außen vor, weil sie eine Vorführung ist.',
    other: '{count} Aufnahmen bleiben außen vor, weil sie Vorführungen sind.',
  },
  'finding.UNLABELLED': {
    one: '{count} Aufnahme bleibt außen vor, weil niemand gesagt hat, was sie bedeutet.',
    other: '{count} Aufnahmen bleiben außen vor, weil niemand gesagt hat, was sie bedeuten.',
  },
  'finding.UNCONFIRMED': {
    one: '{count} Aufnahme bleibt außen vor, weil niemand ihre Bedeutung bestätigt hat.',
    other: '{count} Aufnahmen bleiben außen vor, weil niemand ihre Bedeutung bestätigt hat.',
  },
  'finding.REJECTED': {
    one: '{count} Aufnahme bleibt außen vor, weil jemand sie herausgenommen oder ihre Bedeutung abgelehnt hat.',
    other:
      '{count} Aufnahmen bleiben außen vor, weil jemand sie herausgenommen oder ihre Bedeutung abgelehnt hat.',
  },
  'finding.OTHER_PERFORMER': {
    one: '{count} Aufnahme bleibt außen vor, weil jemand anderes sie ausgeführt hat. Unter „Weitere Einstellungen“ können Sie sie einbeziehen.',
    other:
      '{count} Aufnahmen bleiben außen vor, weil jemand anderes sie ausgeführt hat. Unter „Weitere Einstellungen“ können Sie sie einbeziehen.',
  },
  'finding.OTHER_PERFORMER_INCLUDED': {
    one: 'Aus {count} Aufnahme, die jemand anderes ausgeführt hat, wird gelernt; getestet wird nie damit.',
    other: 'Aus {count} Aufnahmen, die jemand anderes ausgeführt hat, wird gelernt; getestet wird nie damit.',
  },
  'finding.FEW_RECORDINGS':
    'Wie zuverlässig diese Bedeutungen verstanden werden, lässt sich noch nicht sagen: {evidence}. Ab je zehn Aufnahmen geht es.',
  'finding.IMBALANCED_LABELS': {
    one: 'Eine andere Bedeutung hat mehr als zehnmal so viele Aufnahmen; diese könnte untergehen: {evidence}. Nehmen Sie mehr davon auf.',
    other:
      'Eine andere Bedeutung hat mehr als zehnmal so viele Aufnahmen; diese könnten untergehen: {evidence}. Nehmen Sie mehr davon auf.',
  },
  'finding.DUPLICATES': {
    one: '{count} Aufnahme ist unter derselben Bedeutung doppelt da ({evidence}). Eine Kopie bringt nichts Neues bei.',
    other:
      '{count} Aufnahmen sind Kopien unter derselben Bedeutung ({evidence}). Kopien bringen nichts Neues bei.',
  },
  'finding.CONTRADICTING_LABELS': {
    one: 'Dieselbe Aufnahme trägt verschiedene Bedeutungen: {evidence}. Behalten Sie die richtige.',
    other: '{count} Aufnahmen tragen verschiedene Bedeutungen: {evidence}. Behalten Sie die richtigen.',
  },
  'finding.INDISTINGUISHABLE_LABELS':
    'Alle Aufnahmen dieser Bedeutungen sind gleich: {evidence}. Jede Bedeutung braucht eigene Aufnahmen.',
  'finding.NO_SESSIONS':
    'Bei keiner Aufnahme ist angegeben, aus welcher Sitzung sie stammt. Die Ergebnisse können zu gut aussehen, weil eine Sitzung in Training und Test vorkommen kann.',
  'finding.ONE_SESSION':
    'Alle Aufnahmen stammen aus einer Sitzung ({evidence}). Nehmen Sie auch an einem anderen Tag auf, um zu sehen, wie gut dann verstanden wird.',
  'finding.LABELS_IN_ONE_SESSION': {
    one: 'Nur in einer Sitzung aufgenommen und deshalb entweder gelernt oder getestet: {evidence}. Nehmen Sie das auch an einem anderen Tag auf.',
    other:
      'Nur in einer Sitzung aufgenommen und deshalb entweder gelernt oder getestet: {evidence}. Nehmen Sie sie auch an einem anderen Tag auf.',
  },
  'finding.MIXED_ENCODING_SETTINGS':
    'Die Aufnahmen entstanden mit verschiedenen Einstellungen: {evidence}. Bleiben Sie möglichst bei einer.',
  'finding.MIXED_VECTOR_VERSIONS':
    'Die Aufnahmen stammen aus verschiedenen Versionen des Aufnahmeprogramms: {evidence}. Nehmen Sie sie möglichst mit einer neu auf.',
  'finding.IDENTICAL_RECORDINGS':
    'Alle Aufnahmen sind gleich; keine Bedeutung lässt sich von einer anderen unterscheiden. Prüfen Sie, wie sie aufgenommen wurden.',
  'finding.NEAR_DUPLICATES': {
    one: '{count} Aufnahme ist eine andere in neuem Gewand, etwa lauter oder gekürzt ({evidence}). Nehmen Sie stattdessen neu auf.',
    other:
      '{count} Aufnahmen sind andere in neuem Gewand, etwa lauter oder gekürzt ({evidence}). Nehmen Sie stattdessen neu auf.',
  },
  'finding.NEAR_CONTRADICTIONS':
    'Fast dieselbe Aufnahme trägt verschiedene Bedeutungen: {evidence}. Behalten Sie die richtige.',
  'finding.ALL_SILENT':
    'In keiner Aufnahme ist etwas zu hören. Prüfen Sie das Mikrofon und seine Freigabe und nehmen Sie neu auf.',
  'finding.SILENT_RECORDINGS': {
    one: 'In {count} Aufnahme ist nichts zu hören ({evidence}). Nehmen Sie sie neu auf, falls nicht gerade Stille gemeint ist.',
    other:
      'In {count} Aufnahmen ist nichts zu hören ({evidence}). Nehmen Sie sie neu auf, falls nicht gerade Stille gemeint ist.',
  },
  'finding.QUIET_RECORDINGS': {
    one: 'In {count} Aufnahme ist kaum etwas zu hören ({evidence}). Rücken Sie das Mikrofon näher heran.',
    other: 'In {count} Aufnahmen ist kaum etwas zu hören ({evidence}). Rücken Sie das Mikrofon näher heran.',
  },
  'finding.LOUD_RECORDINGS': {
    one: '{count} Aufnahme ist viel zu laut ({evidence}). Stellen Sie das Mikrofon leiser.',
    other: '{count} Aufnahmen sind viel zu laut ({evidence}). Stellen Sie das Mikrofon leiser.',
  },
  'finding.CLIPPED_RECORDINGS': {
    one: '{count} Aufnahme ist übersteuert ({evidence}). Stellen Sie das Mikrofon leiser und nehmen Sie neu auf.',
    other:
      '{count} Aufnahmen sind übersteuert ({evidence}). Stellen Sie das Mikrofon leiser und nehmen Sie neu auf.',
  },
  'finding.TRUNCATED_RECORDINGS': {
    one: '{count} Aufnahme beginnt oder endet mitten im Laut ({evidence}). Beginnen Sie früher, enden Sie später.',
    other:
      '{count} Aufnahmen beginnen oder enden mitten im Laut ({evidence}). Beginnen Sie früher, enden Sie später.',
  },
  'finding.SHORT_RECORDINGS': {
    one: '{count} Aufnahme ist zu kurz für einen Laut oder eine Bewegung ({evidence}). Nehmen Sie sie neu auf.',
    other:
      '{count} Aufnahmen sind zu kurz für einen Laut oder eine Bewegung ({evidence}). Nehmen Sie sie neu auf.',
  },
  'finding.ALL_EMPTY':
    'In keiner Aufnahme ist jemand zu sehen. Prüfen Sie die Kamera und nehmen Sie neu auf.',
  'finding.EMPTY_RECORDINGS': {
    one: 'In {count} Aufnahme ist niemand zu sehen ({evidence}). Nehmen Sie sie neu auf.',
    other: 'In {count} Aufnahmen ist niemand zu sehen ({evidence}). Nehmen Sie sie neu auf.',
  },
  'finding.MISSING_LANDMARKS': {
    one: 'In {count} Aufnahme waren Hände oder Körper oft nicht zu sehen ({evidence}). Achten Sie auf Bildausschnitt und Licht.',
    other:
      'In {count} Aufnahmen waren Hände oder Körper oft nicht zu sehen ({evidence}). Achten Sie auf Bildausschnitt und Licht.',
  },
  'finding.FROZEN_LANDMARKS': {
    one: 'In {count} Aufnahme stand das Bild still ({evidence}). Nehmen Sie sie neu auf.',
    other: 'In {count} Aufnahmen stand das Bild still ({evidence}). Nehmen Sie sie neu auf.',
  },
  'finding.JITTERING_LANDMARKS': {
    one: 'In {count} Aufnahme wurden Körper oder Hände immer wieder verloren ({evidence}). Mehr Licht und ein ruhiger Hintergrund helfen.',
    other:
      'In {count} Aufnahmen wurden Körper oder Hände immer wieder verloren ({evidence}). Mehr Licht und ein ruhiger Hintergrund helfen.',
  },
  'finding.LOW_MOTION': {
    one: 'In {count} Aufnahme bewegt sich kaum etwas, anders als in den übrigen derselben Bedeutung ({evidence}). Nehmen Sie sie neu auf.',
    other:
      'In {count} Aufnahmen bewegt sich kaum etwas, anders als in den übrigen derselben Bedeutung ({evidence}). Nehmen Sie sie neu auf.',
  },

  'gate.looking': 'Die Aufnahmen selbst werden angesehen …',
  'gate.look': 'Auch die Aufnahmen selbst ansehen',
  'gate.look_hint': 'Bei so vielen Aufnahmen dauert das eine Weile. Das Training tut es in jedem Fall.',

  'remedy.show': { one: 'Diese Aufnahme zeigen', other: 'Diese {count} Aufnahmen zeigen' },
  'remedy.exclude': { one: 'Aus dem Training nehmen', other: 'Diese {count} aus dem Training nehmen' },
  'remedy.reason': 'Befund der Prüfung vor dem Training: {finding}',
  'remedy.confirm': {
    one: 'Ihre Bedeutung so bestätigen',
    other: 'Die {count} Bedeutungen so bestätigen',
  },
  'remedy.import': 'Weitere Aufnahmen importieren',
  'remedy.include_others': 'Auch aus ihnen lernen',
  'remedy.leave_others': 'Außen vor lassen',
  'remedy.consent': 'Wie Sie um die Einwilligung bitten',
  'remedy.consent.ask':
    'Fragen Sie die Person oder wer für sie entscheidet, ob mit ihren Aufnahmen ihr eigenes Modell trainiert werden darf. Nichts verlässt diesen Computer.',
  'remedy.consent.write': 'Halten Sie fest, wer wann zugestimmt hat: in der Akte der Person, nicht hier.',
  'remedy.consent.import':
    'Importieren Sie dann dieselben Aufnahmen noch einmal und geben Sie an, dass die Einwilligung vorliegt. Doppelt aufgenommen werden sie nicht.',
  'remedy.undo': 'Rückgängig',
  'remedy.failed': 'Das war nicht möglich',
  'remedy.done.exclude': {
    one: '{count} Aufnahme ist aus dem Training genommen',
    other: '{count} Aufnahmen sind aus dem Training genommen',
  },
  'remedy.done.exclude_hint': 'Sie bleiben mit dem Grund gespeichert. Die Prüfung ist noch einmal gelaufen.',
  'remedy.done.confirm': {
    one: '{count} Bedeutung ist bestätigt',
    other: '{count} Bedeutungen sind bestätigt',
  },
  'remedy.done.confirm_hint': 'Die Prüfung ist noch einmal gelaufen.',
};
