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
