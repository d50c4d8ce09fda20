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

  'plan.title': 'Was geschehen wird',
  'plan.hint': 'Ein Training ändert nichts, außer dass es danach eine Version mehr gibt.',
  'plan.learns': {
    one: 'Lernt aus {recordings} mit {labels}. {count} weitere Aufnahme ist eine Übungsfrage: Sie hilft, das Beste auszuwählen.',
    other:
      'Lernt aus {recordings} mit {labels}. {count} weitere Aufnahmen sind Übungsfragen: Sie helfen, das Beste auszuwählen.',
  },
  'plan.learns_alone': 'Lernt aus {recordings} mit {labels}.',
  'plan.judges': {
    one: '{count} Aufnahme, der es nie begegnet, zeigt, wie gut es versteht.',
    other: '{count} Aufnahmen, denen es nie begegnet, zeigen, wie gut es versteht.',
  },
  'plan.no_test':
    'Es gibt zu wenige Aufnahmen oder Sitzungen, um einige für einen Test zurückzuhalten; das Ergebnis wird deshalb eine Schätzung.',
  'plan.holdout': {
    one: '{count} weitere liegt für eine letzte Prüfung nach Monaten bereit.',
    other: '{count} weitere liegen für eine letzte Prüfung nach Monaten bereit.',
  },
  'plan.tries': {
    one: 'Probiert ein Lernverfahren aus.',
    other: 'Probiert bis zu {count} Rezepte mehrerer Lernverfahren aus und behält, was am besten versteht.',
  },
  'plan.tries_one': {
    one: 'Probiert ein Rezept von „{algorithm}“ aus.',
    other: 'Probiert bis zu {count} Rezepte von „{algorithm}“ aus und behält, was am besten versteht.',
  },
  'plan.in_use': 'Version {version} bleibt in Gebrauch, bis Sie etwas anderes sagen.',
  'plan.none_in_use': 'Die neue Version kommt erst in Gebrauch, wenn Sie es sagen.',
  'plan.takes': 'Dauert auf diesem Computer etwa {duration}.',
  'plan.takes_between': 'Dauert auf diesem Computer zwischen {low} und {high}.',
  'plan.takes_roughly':
    'Dauert grob höchstens {high}. Wie schnell dieser Computer ist, zeigt das erste Training.',

  'race.title': 'Was ausprobiert wurde',
  'race.tried_of': {
    one: '{count} von höchstens {total} ausprobiert; das beste versteht bisher {understood} von 100 Übungsfragen.',
    other:
      '{count} von höchstens {total} ausprobiert; das beste versteht bisher {understood} von 100 Übungsfragen.',
  },
  'race.understood': '{understood} von 100',
  'race.no_result': 'Noch kein Ergebnis',
  'race.leads': 'Bisher am besten',
  'race.sureness_counts':
    'Am besten ist nicht immer, wer am meisten versteht: Es zählt auch, zu Recht sicher oder unsicher zu sein.',
  'race.tries': { one: '{count} Versuch', other: '{count} Versuche' },
  'race.stopped': { one: '{count} früh beendet', other: '{count} früh beendet' },

  'running.left': 'Noch etwa {duration}',
  'running.nearly_done': 'Gleich fertig',
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
  'curves.words': 'Durchgang {epoch}: Training {train}, Übung {validation}',
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
