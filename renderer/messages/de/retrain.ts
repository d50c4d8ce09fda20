import type { retrain as en } from '../en/retrain.ts';
import type { Translations } from '../message.ts';

export const retrain: Translations<typeof en> = {
  'retrain.title': 'Neues Modell für {person}',
  'retrain.lead.gesture': 'Lernt aus allen Aufnahmen von Gesten, die verwendet werden dürfen.',
  'retrain.lead.sound': 'Lernt aus allen Aufnahmen von Lauten, die verwendet werden dürfen.',
  'retrain.lead.speech': 'Lernt aus allen Sprachaufnahmen, die verwendet werden dürfen.',
  'retrain.start': 'Training starten',
  'retrain.start_failed': 'Das Training konnte nicht gestartet werden',
  'retrain.failed': 'Das Training wurde abgebrochen',
  'retrain.cancelled': 'Sie haben das Training abgebrochen. Es wurde nichts verändert.',
  'retrain.advanced': 'Weitere Einstellungen',
  'retrain.include_others': 'Aufnahmen einbeziehen, die jemand anderes ausgeführt hat',
  'retrain.include_others_hint':
    'Zum Beispiel eine Betreuerin, die die Geste vormacht. Das Modell darf daraus lernen; getestet wird es nie damit.',
  'retrain.time': 'Zeit für die Suche nach dem besten Modell',
  'retrain.time_hint':
    'Mehrere Lernverfahren werden ausprobiert, das beste bleibt. Mehr Zeit kann ein besseres finden; danach dauert es noch einige Sekunden.',
  'retrain.time_auto': 'Je nach Zahl der Aufnahmen: einige Sekunden, höchstens 40',
  'retrain.time_at_most': 'Höchstens {duration}',
  'retrain.algorithm': 'Lernverfahren',
  'retrain.trials': 'Höchstens so viele Versuche',
  'retrain.trials_hint':
    'Leer: bis zu 50 in der Zeit oben. Mit einer Zahl wartet die Suche alle ab, wenn Sie nicht auch eine Zeit wählen.',
  'retrain.trials_wrong': 'Geben Sie eine ganze Zahl von 1 bis 10000 ein oder lassen Sie das Feld leer.',
  'retrain.seed': 'Startwert',
  'retrain.seed_hint':
    'Mit einer Zahl von Versuchen und ohne gewählte Zeit ergeben gleiche Aufnahmen und gleicher Startwert genau das gleiche Modell.',
  'retrain.seed_wrong': 'Geben Sie eine ganze Zahl von 0 bis 4294967295 ein.',

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
    one: '{count} Aufnahme bleibt außen vor, weil ihre Bedeutung abgelehnt wurde.',
    other: '{count} Aufnahmen bleiben außen vor, weil ihre Bedeutung abgelehnt wurde.',
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

  'running.title': 'Training',
  'running.hint':
    'Sie können diese Seite verlassen oder eine andere Person ansehen; das Training geht weiter.',
  'running.stages': 'Schritte des Trainings',
  'running.done': '(erledigt)',

  'curves.title': 'Lernkurven',
  'curves.hint':
    'Der Verlauf des Lernens, Durchgang für Durchgang. Die beiden Kurven sollten zusammenbleiben; ein wachsender Abstand bedeutet Auswendiglernen.',
  'curves.accuracy': 'Verstanden',
  'curves.loss': 'Fehler (Loss)',
  'curves.words': 'Durchgang {epoch}: Training {train}, Validierung {validation}',
  'curves.none': 'keine',

  'algorithm.auto': 'Das beste suchen',
  'algorithm.auto.hint':
    'Probiert mehrere aus und behält, was am besten versteht; bei Gleichstand das einfachste.',
  'algorithm.prototype': 'Nächster Prototyp',
  'algorithm.prototype.hint':
    'Vergleicht mit der typischen Aufnahme jeder Bedeutung. Drei von jeder genügen.',
  'algorithm.linear': 'Linear',
  'algorithm.linear.hint': 'Wägt jedes Merkmal für und gegen jede Bedeutung ab.',
  'algorithm.rbf': 'Kernel-Klassifikator',
  'algorithm.rbf.hint': 'Vergleicht mit den aufschlussreichsten Aufnahmen.',
  'algorithm.forest': 'Random Forest',
  'algorithm.forest.hint': 'Fragt viele kleine Entscheidungsbäume und folgt der Mehrheit.',
  'algorithm.rocket': 'Zufällige Faltungen',
  'algorithm.rocket.hint': 'Sucht im Verlauf einer Aufnahme nach Tausenden kurzer Muster.',
  'algorithm.mlp': 'Perzeptron',
  'algorithm.mlp.hint': 'Ein kleines neuronales Netz über den Merkmalen.',
  'algorithm.cnn1d': '1-D-CNN',
  'algorithm.cnn1d.hint': 'Ein neuronales Netz, das im zeitlichen Verlauf nach Mustern sucht.',
  'algorithm.lstm': 'LSTM',
  'algorithm.lstm.hint': 'Ein neuronales Netz, das einer Aufnahme Schritt für Schritt folgt.',
  'algorithm.cnn2d': '2-D-CNN',
  'algorithm.cnn2d.hint': 'Ein neuronales Netz, das eine Aufnahme wie ein Bild betrachtet.',
  'algorithm.resnet': 'Residualnetz',
  'algorithm.resnet.hint': 'Ein tieferes Netz dieser Art, für viele Aufnahmen.',
  'algorithm.ensemble': 'Abstimmung mehrerer',
  'algorithm.ensemble.hint': 'Mehrere Modelle antworten, und ihre Antworten werden gegeneinander abgewogen.',
};
