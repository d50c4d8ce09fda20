import type { model as en } from '../en/model.ts';
import type { Translations } from '../message.ts';

export const model: Translations<typeof en> = {
  'versions.title': 'Modelle',
  'versions.version': 'Version',
  'versions.name': 'Version {version}',
  'versions.trained': 'Trainiert',
  'versions.understood': 'Im Test verstanden',
  'versions.status': 'Stand',
  'versions.not_known': 'Nicht zu sagen',
  'versions.estimated': 'Etwa {share} (geschätzt)',
  'versions.active': 'In Gebrauch',
  'versions.candidate': 'Kandidat',
  'versions.archived': 'Archiviert',
  'versions.benchmark': 'Nur Vergleichsmessung',

  'model.title': 'Version {version} für {person}',
  'model.missing': 'Diese Version gibt es nicht (mehr).',

  'answer.title': 'Wie gut es versteht',
  'answer.understood': {
    one: 'Im Test wurde {correct} von {count} Aufnahme verstanden ({share}).',
    other: 'Im Test wurden {correct} von {count} Aufnahmen verstanden ({share}).',
  },
  'answer.estimated': {
    one: 'Geschätzt: {correct} von {count} Aufnahme würde verstanden ({share}).',
    other: 'Geschätzt: {correct} von {count} Aufnahmen würden verstanden ({share}).',
  },
  'answer.estimated.cross_validation':
    'Für einen Test gab es zu wenige Aufnahmen oder Sitzungen. Stattdessen wurde jede Aufnahme von einem Modell beurteilt, das nicht aus ihr gelernt hatte; solche Zahlen schmeicheln ein wenig.',
  'answer.estimated.validation':
    'Für einen Test gab es zu wenige Aufnahmen oder Sitzungen. Stattdessen zählen die Aufnahmen, die darüber entschieden haben, welches Modell bleibt; solche Zahlen schmeicheln ein wenig.',
  'answer.unknown': 'Wie gut dieses Modell versteht, lässt sich noch nicht sagen.',
  'answer.unknown_hint':
    'Es gab zu wenige Aufnahmen oder Sitzungen, um einige für einen Test zurückzuhalten. Importieren Sie weitere Aufnahmen und trainieren Sie dann neu.',
  'answer.few': {
    one: 'Nur {count} Aufnahme konnte für den Test zurückgehalten werden; die Zahl ist deshalb nur ein Anhalt.',
    other:
      'Nur {count} Aufnahmen konnten für den Test zurückgehalten werden; die Zahl ist deshalb nur ein Anhalt.',
  },
  'answer.range':
    'Mit anderen Aufnahmen dieser Art wären es wahrscheinlich zwischen {low} und {high} von 100.',
  'answer.one_session':
    'Sie stammen alle aus einer Sitzung; wie es an einem anderen Tag wäre, lässt sich deshalb nicht sagen.',
  'answer.more_useful': {
    one: '{count} weitere Aufnahme würde das wahrscheinlich um etwa {points} von 100 heben.',
    other: '{count} weitere Aufnahmen würden das wahrscheinlich um etwa {points} von 100 heben.',
  },
  'answer.more_no_use': {
    one: '{count} weitere Aufnahme dieser Art würde daran kaum etwas ändern.',
    other: '{count} weitere Aufnahmen dieser Art würden daran kaum etwas ändern.',
  },
  'answer.mistakes': 'Was verwechselt wurde',
  'answer.mistake': {
    one: '„{actual}“ wurde einmal für „{predicted}“ gehalten',
    other: '„{actual}“ wurde {count}-mal für „{predicted}“ gehalten',
  },
  'answer.learned_from': 'Gelernt aus {recordings} mit {labels} in {duration}.',

  'more.title': 'Würden mehr Aufnahmen helfen?',
  'more.cannot_tell': 'Ob mehr Aufnahmen helfen würden, lässt sich aus diesen noch nicht sagen.',
  'more.words': 'Aus {from} der Aufnahmen gelernt, verstand es {share_from}; aus {to}, {share_to}.',
  'more.measured': 'Gemessen',
  'more.expected': 'Von mehr zu erwarten',

  'trust.title': 'Wie weit Sie ihm vertrauen können',
  'trust.estimated': 'Geschätzt, weil kein Test gebildet werden konnte.',
  'trust.good':
    'Wenn es sagt, wie sicher es ist, dürfen Sie es beim Wort nehmen: Es liegt im Mittel um {points} von 100 Punkten daneben.',
  'trust.fair':
    'Wie sicher es zu sein angibt, stimmt ungefähr: Es liegt im Mittel um {points} von 100 Punkten daneben.',
  'trust.poor':
    'Verlassen Sie sich nicht darauf, wie sicher es zu sein angibt: Es liegt im Mittel um {points} von 100 Punkten daneben.',
  'trust.too_sure': 'Es neigt dazu, sich zu sicher zu sein.',
  'trust.too_careful': 'Es hat eher öfter recht, als es angibt.',
  'trust.too_few':
    'Wie weit man ihm glauben darf, wenn es sagt, wie sicher es ist, lässt sich aus so wenigen Aufnahmen noch nicht sagen.',
  'trust.details': 'Angabe und Wirklichkeit im Vergleich',

  'reliability.title': 'Wie sicher es war und wie oft es recht hatte',
  'reliability.hint':
    'Der Balken zeigt, wie oft es recht hatte; der Strich, wie sicher es zu sein angab. Je näher beieinander, desto besser.',
  'reliability.sureness': 'So sicher',
  'reliability.said': 'Im Mittel angegeben',
  'reliability.true': 'Hatte recht',

  'figures.title': 'Zahlen',
  'figures.hint':
    'Es zählt der Test: Diese Aufnahmen kannte das Modell nicht. Unter einem Anteil steht, wo er wahrscheinlich liegt (in 95 von 100 Fällen).',
  'figures.all': 'Alle Zahlen',
  'figures.part': 'Teil',
  'figures.recordings': 'Aufnahmen',
  'figures.accuracy': 'Verstanden',
  'figures.macro_f1': 'Macro-F1',
  'figures.auc': 'AUC',
  'figures.pr_auc': 'PR-AUC',
  'figures.brier': 'Brier-Wert',
  'figures.ece': 'Kalibrierfehler',
  'figures.loss': 'Loss',
  'figures.range': '{from} bis {to}',
  'figures.none': '–',
  'figures.estimate': 'Schätzung',
  'figures.not_formed': 'Noch nicht gebildet: zu wenige Aufnahmen oder Sitzungen',
  'figures.by_label': 'Bedeutung für Bedeutung',

  'per_label.title': 'Jede Bedeutung',
  'per_label.hint':
    'Gefunden: wie viele ihrer Aufnahmen erkannt wurden. Richtig: wie oft das Modell recht hat, wenn es diese Bedeutung nennt.',
  'per_label.label': 'Bedeutung',
  'per_label.support': 'Aufnahmen',
  'per_label.recall': 'Gefunden (Recall)',
  'per_label.precision': 'Richtig (Precision)',
  'per_label.f1': 'F1',

  'confusion.title': 'Verwechslungen',
  'confusion.hint':
    'Eine Zeile ist, was gemeint war; eine Spalte, was das Modell verstand. Richtige Antworten liegen auf der Diagonale. Eine Zahl führt zu ihren Aufnahmen.',
  'confusion.meant': 'Gemeint',
  'confusion.right': 'Gemeint war {label}, und so verstanden: {recordings}',
  'confusion.wrong': 'Gemeint war {meant}, verstanden als {understood}: {recordings}',

  'facts.title': 'Einzelheiten für die Akten',
  'facts.model_version': 'Name',
  'facts.created': 'Trainiert',
  'facts.algorithm': 'Verfahren',
  'facts.samples': 'Aufnahmen je Teil',
  'facts.labels': 'Bedeutungen',
  'facts.weights': 'SHA-256 der Gewichte',
  'facts.folder': 'Ordner',
};
