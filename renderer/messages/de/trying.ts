import type { trying as en } from '../en/trying.ts';
import type { Translations } from '../message.ts';

export const trying: Translations<typeof en> = {
  'try.title': 'Das Modell von {person} ausprobieren',
  'try.lead': 'Sehen Sie, was das Modell sagt, bevor ein Gerät es sagt.',
  'try.version': 'Modell',
  'try.version_in_use': 'Version {version} (in Gebrauch)',
  'try.no_model': 'Es gibt noch kein Modell zum Ausprobieren',
  'try.no_model_hint': 'Trainieren Sie zuerst eines. Dann sehen Sie hier, was es sagt.',
  'try.ways': 'Womit ausprobieren',
  'try.held': 'Zurückgelegte Aufnahmen',
  'try.microphone': 'Mikrofon',
  'try.no_camera':
    'Dieses Programm hat keine Kamera: Gesten probieren Sie mit Aufnahmen aus, die früher gemacht und zum Beurteilen zurückgelegt wurden.',

  'try.none_kept': 'Zum Beurteilen dieses Modells wurden keine Aufnahmen zurückgelegt',
  'try.none_kept_hint':
    'Es gab zu wenige Aufnahmen oder Sitzungen. Importieren Sie weitere und trainieren Sie neu: Ein Teil wird dann zurückgelegt.',
  'try.recording': 'Aufnahme {number} von {count}',
  'try.held_hint': 'Aus diesen Aufnahmen hat das Modell nicht gelernt.',
  'try.guess': 'Was meinen Sie, was es ist? (Sie müssen nichts sagen.)',
  'try.ask': 'Was sagt das Modell?',
  'try.next': 'Nächste Aufnahme',
  'try.skip': 'Diese auslassen',
  'try.failed': 'Das Modell konnte nicht gefragt werden',
  'try.tally': {
    one: 'Diesmal: {understood} von {count} verstanden.',
    other: 'Diesmal: {understood} von {count} verstanden.',
  },
  'try.tally_back': {
    one: '{count}-mal hätte es nachgefragt.',
    other: '{count}-mal hätte es nachgefragt.',
  },

  'try.model': 'Das Modell sagt',
  'try.asks_back': 'Es würde nachfragen',
  'try.sure.very': 'Sehr sicher ({share}).',
  'try.sure.fairly': 'Ziemlich sicher ({share}).',
  'try.sure.not_very': 'Nicht sehr sicher ({share}), aber sicher genug für eine Antwort.',
  'try.sure.hardly': 'Kaum sicher ({share}), aber sicher genug für eine Antwort.',
  'try.back.unsure': 'Es dachte zuerst an „{first}“, war sich aber nicht sicher genug.',
  'try.back.between': 'Es konnte sich nicht zwischen „{first}“ und „{second}“ entscheiden.',
  'try.back.no_action': 'Es hielt das für gar keine Mitteilung („{first}“).',
  'try.right': 'Das stimmt.',
  'try.wrong': 'Das stimmt nicht: Es war „{label}“.',
  'try.asked_back': 'Es war „{label}“.',
  'try.no_label': 'Was diese Aufnahme bedeutet, hat noch niemand gesagt.',
  'try.learned':
    'Aus dieser Aufnahme hat das Modell gelernt. Wie gut es neue versteht, zeigt sich hier also nicht.',
  'try.your_guess': 'Sie meinten: „{label}“.',
  'try.first_labels': 'Woran es zuerst dachte',

  'try.not_kept':
    'Höchstens {seconds} Sekunden. Nichts wird gespeichert: Die Aufnahme ist weg, sobald Sie diese Seite verlassen.',
  'try.record': 'Aufnehmen',
  'try.record_again': 'Noch einmal aufnehmen',
  'try.starting': 'Einen Moment …',
  'try.stop': 'Beenden',
  'try.recording_now': 'Die Aufnahme läuft. Drücken Sie noch einmal, um sie zu beenden.',
  'try.level': 'Lautstärke',
  'try.seconds': '{seconds} von {most} s',
  'try.your_recording': 'Ihre Aufnahme',
  'try.asking': 'Das Modell hört zu …',
  'try.nothing_yet':
    'Nehmen Sie etwas auf, dann steht hier die Antwort. Die Leertaste auf dem Knopf beginnt und beendet.',

  'try.problem.denied': 'Dieses Programm darf das Mikrofon nicht benutzen',
  'try.problem.denied.hint':
    'Erlauben Sie es, wenn Sie gefragt werden. Wenn Sie nicht gefragt werden: Erlauben Sie diesem Programm das Mikrofon in den Einstellungen Ihres Systems oder Browsers, und drücken Sie dann noch einmal auf „Aufnehmen“.',
  'try.problem.none': 'Es wurde kein Mikrofon gefunden',
  'try.problem.none.hint':
    'Schließen Sie eines an oder schalten Sie es ein, und drücken Sie dann noch einmal auf „Aufnehmen“.',
  'try.problem.busy': 'Das Mikrofon wird gerade anderswo benutzt',
  'try.problem.busy.hint':
    'Schließen Sie das andere Programm, das es benutzt (zum Beispiel ein Videogespräch), und drücken Sie dann noch einmal auf „Aufnehmen“.',
  'try.problem.broken': 'Das Mikrofon ließ sich nicht starten',
  'try.problem.broken.hint':
    'Ziehen Sie es ab, stecken Sie es wieder ein, und drücken Sie noch einmal auf „Aufnehmen“. Zurückgelegte Aufnahmen können Sie trotzdem ausprobieren.',
  'try.problem.lost': 'Das Mikrofon wurde abgezogen oder ausgeschaltet',
  'try.problem.lost.hint': 'Schließen Sie es wieder an, und drücken Sie dann noch einmal auf „Aufnehmen“.',
  'try.problem.silent': 'Es war nichts zu hören',
  'try.problem.silent.hint':
    'Sehen Sie nach, ob das Mikrofon stummgeschaltet oder ein anderes gewählt ist, und nehmen Sie noch einmal auf.',
  'try.problem.too_short': 'Das war zu kurz',
  'try.problem.too_short.hint':
    'Drücken Sie einmal, um zu beginnen, und noch einmal, wenn der Laut vorbei ist.',
  'try.problem.clipped': 'Das war zu laut für das Mikrofon',
  'try.problem.clipped.hint':
    'Das Modell wurde trotzdem gefragt, versteht aber vielleicht besser, wenn Sie weiter weg sind.',
};
