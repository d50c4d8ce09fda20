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

  'next.title': 'Der nächste Schritt',
  'next.waiting': 'Die Aufnahmen werden durchgesehen …',
  'next.training': 'Ein Training läuft. Sie können inzwischen etwas anderes tun.',
  'next.consent': {
    one: 'Aus {count} Aufnahme darf nichts gelernt werden, weil niemand gesagt hat, dass {person} einwilligt. Fragen Sie nach und importieren Sie sie dann mit Einwilligung noch einmal.',
    other:
      'Aus {count} Aufnahmen darf nichts gelernt werden, weil niemand gesagt hat, dass {person} einwilligt. Fragen Sie nach und importieren Sie sie dann mit Einwilligung noch einmal.',
  },
  'next.unlabelled': {
    one: 'Bei {count} Aufnahme fehlt die Bedeutung: Erst wenn jemand sie angibt, kann daraus gelernt werden.',
    other:
      'Bei {count} Aufnahmen fehlt die Bedeutung: Erst wenn jemand sie angibt, kann daraus gelernt werden.',
  },
  'next.unconfirmed': {
    one: 'Bei {count} Aufnahme hat niemand die Bedeutung bestätigt; deshalb wird noch nicht daraus gelernt.',
    other:
      'Bei {count} Aufnahmen hat niemand die Bedeutung bestätigt; deshalb wird noch nicht daraus gelernt.',
  },
  'next.more_labels': {
    one: 'Ein Training braucht Aufnahmen von mindestens {minimum} Bedeutungen; bisher gibt es {count}.',
    other: 'Ein Training braucht Aufnahmen von mindestens {minimum} Bedeutungen; bisher gibt es {count}.',
  },
  'next.more_recordings': {
    one: 'Von „{label}“ gibt es {count} Aufnahme, aus der gelernt werden kann; ein Training braucht mindestens {minimum} von jeder Bedeutung.',
    other:
      'Von „{label}“ gibt es {count} Aufnahmen, aus denen gelernt werden kann; ein Training braucht mindestens {minimum} von jeder Bedeutung.',
  },
  'next.train': {
    one: 'Aus {count} Aufnahme kann gelernt werden.',
    other: 'Aus {count} Aufnahmen kann gelernt werden: genug für ein erstes Modell.',
  },
  'next.candidate':
    'Version {version} ist trainiert und noch nicht in Gebrauch. Sehen Sie, wie gut sie versteht, und entscheiden Sie dann.',
  'next.retrain': {
    one: 'Es wird geraten, neu zu trainieren; seit dem letzten Training kam {count} neue Aufnahme hinzu.',
    other:
      'Es wird geraten, neu zu trainieren; seit dem letzten Training kamen {count} neue Aufnahmen hinzu.',
  },
  'next.retrain_old': 'Es wird geraten, neu zu trainieren. Warum, steht unten.',
  'next.check': {
    one: 'Bei {count} Aufnahme könnte die Bedeutung falsch sein. Ein Blick darauf macht das nächste Modell besser.',
    other:
      'Bei {count} Aufnahmen könnte die Bedeutung falsch sein. Ein Blick darauf macht das nächste Modell besser.',
  },
  'next.try': 'Nichts wartet auf Sie. Sehen Sie selbst, was das Modell versteht.',
  'next.button.training': 'Das Training ansehen',
  'next.button.consent': 'Einwilligung angeben',
  'next.button.unlabelled': 'Bedeutung angeben',
  'next.button.unconfirmed': 'Bedeutungen bestätigen',
  'next.button.more_labels': 'Aufnahmen importieren',
  'next.button.more_recordings': 'Aufnahmen importieren',
  'next.button.train': 'Ein erstes Modell trainieren',
  'next.button.retrain': 'Neu trainieren',
  'next.button.check': 'Zweifelhafte Aufnahmen ansehen',
  'next.button.try': 'Ausprobieren',
  'next.show_them': 'Diese Aufnahmen zeigen',

  'dataset.model.title': 'Das Modell in Gebrauch',
  'dataset.model.none': 'Noch ist kein Modell in Gebrauch.',
  'dataset.model.name': 'Version {version}',
  'dataset.model.name_since': 'Version {version}, in Gebrauch seit {when},',
  'dataset.model.understood': '{name} versteht {points} von 100.',
  'dataset.model.understood_range':
    '{name} versteht {points} von 100, wahrscheinlich zwischen {low} und {high}.',
  'dataset.model.estimated': '{name} versteht etwa {points} von 100 (geschätzt).',
  'dataset.model.unknown':
    '{name} wurde aus zu wenigen Aufnahmen trainiert, um zu sagen, wie gut sie versteht.',
  'dataset.model.look': 'Ansehen',
  'dataset.model.try': 'Damit ausprobieren',

  'since.title': 'Seit Ihrem letzten Besuch',
  'since.nothing': 'Nichts Neues seit Ihrem letzten Besuch, {when}.',
  'since.all': 'Alles, was geschehen ist',
  'since.advised': 'Es wird geraten, neu zu trainieren',
  'since.in_use': '{operator} hat Version {version} in Gebrauch genommen',
  'since.deleted': '{operator} hat Version {version} gelöscht',
  'since.trained': 'Version {version} wurde trainiert',
  'since.failed': 'Das Training von Version {version} ist fehlgeschlagen',
  'since.imported': { one: '{count} neue Aufnahme', other: '{count} neue Aufnahmen' },
  'since.label': {
    one: '{operator} hat bei {count} Aufnahme die Bedeutung angegeben',
    other: '{operator} hat bei {count} Aufnahmen die Bedeutung angegeben',
  },
  'since.exclude': {
    one: '{operator} hat {count} Aufnahme aus dem Training genommen',
    other: '{operator} hat {count} Aufnahmen aus dem Training genommen',
  },
  'since.include': {
    one: '{operator} verwendet {count} Aufnahme wieder',
    other: '{operator} verwendet {count} Aufnahmen wieder',
  },

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
  'part.validation': 'Übung',
  'part.validation.hint': 'entscheidet, welches Modell bleibt',
  'part.test': 'Test',
  'part.test.hint': 'beim Lernen nie gesehen',
  'part.holdout': 'Letzte Prüfung',
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
