import type { en } from './en.ts';
import type { Message, PluralMessage } from './message.ts';

type Translation<M extends Message> = M extends PluralMessage ? PluralMessage : string;

/** German, in the polite form. */
export const de: { readonly [K in keyof typeof en]: Translation<(typeof en)[K]> } = {
  'app.name': 'A3CP Trainer',
  'app.window_title': '{screen} – A3CP Trainer',
  'app.skip': 'Zum Inhalt springen',
  'app.places': 'Hauptbereiche',
  'app.trail': 'Wo Sie sind',
  'app.loading': 'Wird geladen …',
  'app.load_failed': 'Das konnte nicht geladen werden',
  'app.retry': 'Erneut versuchen',

  'connection.lost': 'Verbindung zum Programm verloren',
  'connection.lost_hint':
    'Ihre Aufnahmen und Modelle sind sicher. Das Fenster verbindet sich von selbst wieder. Bleibt dieser Hinweis stehen, schließen Sie das Fenster und starten Sie A3CP Trainer neu.',

  'settings.title': 'Anzeige',
  'settings.language': 'Sprache',
  'settings.theme': 'Darstellung',
  'settings.system': 'Wie im System',
  'settings.english': 'English',
  'settings.german': 'Deutsch',
  'settings.light': 'Hell',
  'settings.dark': 'Dunkel',

  'modality.tabs': 'Arten der Verständigung',
  'modality.gesture': 'Gesten',
  'modality.sound': 'Laute',
  'modality.speech': 'Sprache',
  'modality.gesture.hint': 'Bewegungen und Haltungen: Körperpunkte aus einer Kamera',
  'modality.sound.hint': 'Laute ohne Worte: Tondateien',
  'modality.speech.hint': 'Wörter, wie auch immer gesprochen: Tondateien',

  synthetic: 'Synthetisch',

  'count.people': { one: '{count} Person', other: '{count} Personen' },
  'count.recordings': { one: '{count} Aufnahme', other: '{count} Aufnahmen' },
  'count.labels': { one: '{count} Bedeutung', other: '{count} Bedeutungen' },
  'count.sessions': { one: '{count} Sitzung', other: '{count} Sitzungen' },

  'state.no_consent': 'Einwilligung fehlt',
  'state.collecting': 'Mehr Aufnahmen nötig',
  'state.ready': 'Bereit für das erste Training',
  'state.trained': 'Auf dem neuesten Stand',
  'state.new_recordings': { one: '{count} neue Aufnahme', other: '{count} neue Aufnahmen' },

  'people.title': 'Personen',
  'people.search': 'Personen suchen',
  'people.no_match': 'Niemand heißt so oder so ähnlich.',
  'people.open': '{modality}: {person}',
  'people.with_new': { one: '{count} mit neuen Aufnahmen', other: '{count} mit neuen Aufnahmen' },
  'people.no_model': 'Noch kein Modell',
  'people.model': 'Version {version}',
  'people.model_understands': 'Version {version} versteht {share}',

  'first.title': 'Willkommen',
  'first.lead':
    'Trainieren Sie ein Modell, das eine bestimmte Person versteht – mit Ihren eigenen Aufnahmen, auf diesem Computer.',
  'first.import_hint':
    'Holen Sie Aufnahmen der Person herein, mit der Sie arbeiten: A3CP-Sitzungen, einen Ordner mit Tondateien oder eine Tabelle mit Körperhaltungen.',
  'first.demo': 'Demo ansehen',
  'first.demo_hint':
    'Füllt die App mit erfundenen Personen und Aufnahmen, damit Sie alles ausprobieren können. Sie sind überall als „Synthetisch“ gekennzeichnet.',
  'first.demo_failed': 'Die Demo konnte nicht angelegt werden',
  'first.local': 'Alles bleibt auf diesem Computer. Es wird nichts übertragen.',

  'retraining.title': 'Wann neu trainieren',
  'retraining.places': 'Wann neu trainieren: Bereiche',
  'recommendations.title': 'Empfehlungen',
  'policy.title': 'Regeln',
  'retraining_log.title': 'Protokoll',

  'recommend.lead': 'Für wen sich ein neues Training lohnt, und warum.',
  'recommend.looked': 'Zuletzt nachgesehen: {when}.',
  'recommend.never_looked': 'Bisher wurde noch nicht nachgesehen.',
  'recommend.next': 'Nächstes Mal: {when}.',
  'recommend.not_by_itself': 'Von selbst wird nicht nachgesehen.',
  'recommend.look_now': 'Jetzt nachsehen',
  'recommend.pass_failed': 'Beim letzten Nachsehen ging etwas nicht. Es wird von selbst wieder versucht.',
  'recommend.look_failed': 'Das Nachsehen ist nicht gelungen',
  'recommend.looked_now': 'Eben wurde nachgesehen.',
  'recommend.search': 'Personen suchen',
  'recommend.filter': 'Anzeigen',
  'recommend.all': 'Alle',
  'recommend.advise': 'Empfohlen',
  'recommend.request': 'Automatisch angefordert',
  'recommend.held_back': 'Zurückgestellt',
  'recommend.none': 'Zurzeit muss für niemanden neu trainiert werden.',
  'recommend.none_hint':
    'Sobald neue Aufnahmen oder Antworten aus dem Alltag dafür sprechen, erscheint die Person hier mit den Gründen.',
  'recommend.none_like_this': 'In dieser Liste steht niemand.',
  'recommend.no_match': 'Niemand in dieser Liste heißt so oder so ähnlich.',
  'recommend.list': 'Empfehlungen',
  'recommend.since': 'Seit {when}',
  'recommend.more': { one: '{count} weitere zeigen', other: '{count} weitere zeigen' },
  'recommend.evidence': 'Warum?',
  'recommend.settled': 'Das hat sich eben geändert; die Liste folgt gleich.',
  'recommend.chip': 'Neues Training empfohlen',
  'recommend.failed': 'Die Gründe konnten nicht geladen werden',

  'policy_problem.title': 'In der Datei mit den Regeln ist ein Fehler',
  'policy_problem.in_force':
    'Es gelten weiter die letzten gültigen Regeln. Berichtigen Sie die Datei in einem Textprogramm oder speichern Sie die Regeln hier; das ersetzt die Datei.',
  'policy_problem.more': { one: '{count} weiterer Fehler', other: '{count} weitere Fehler' },
  'policy_problem.open': 'Regeln ansehen',

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

  'snooze.title': 'Jetzt nicht: {pair}',
  'snooze.hint':
    'Danach wird es wieder empfohlen, falls noch etwas dafür spricht. Sie können das jederzeit zurücknehmen.',
  'snooze.duration': 'Wie lange?',
  'snooze.1_week': 'Eine Woche',
  'snooze.2_weeks': 'Zwei Wochen',
  'snooze.4_weeks': 'Vier Wochen',
  'snooze.days': 'Anders',
  'snooze.days_field': 'Zahl der Tage',
  'snooze.days_wrong': 'Geben Sie eine ganze Zahl von 1 bis 365 ein.',
  'snooze.reason': 'Warum jetzt nicht?',
  'snooze.reason_missing': 'Wählen Sie einen Grund.',
  'snooze.reason.more_recordings': 'Erst sind weitere Aufnahmen geplant',
  'snooze.reason.away': 'Die Person ist krank oder nicht da',
  'snooze.reason.other_cause': 'Die Rückfragen haben eine andere Ursache',
  'snooze.reason.device': 'Das Gerät soll vorerst bleiben, wie es ist',
  'snooze.reason.other': 'Etwas anderes',
  'snooze.words': 'In eigenen Worten',
  'snooze.words_optional': 'In eigenen Worten (freiwillig)',
  'snooze.words_missing': 'Sagen Sie in wenigen Worten, warum.',
  'snooze.words_hint': 'Steht im Protokoll. Nennen Sie bitte niemanden beim Namen.',
  'snooze.confirm': 'Zurückstellen',
  'snooze.cancel': 'Abbrechen',

  'evidence.title': 'Wann neu trainieren',
  'evidence.lead.nothing': 'Zurzeit spricht nichts für ein neues Training.',
  'evidence.lead.first': 'Ein erstes Training wird empfohlen.',
  'evidence.lead.advise': 'Ein neues Training wird empfohlen.',
  'evidence.lead.request': 'Ein Training wird gerade automatisch angefordert.',
  'evidence.lead.held_back':
    'Es spricht etwas für ein neues Training, aber auch etwas gegen den jetzigen Zeitpunkt.',
  'evidence.conditions': 'Worauf geachtet wurde',
  'evidence.holds': 'Was gegen den jetzigen Zeitpunkt spricht',
  'evidence.again': 'Ab {when} kommt es wieder auf, falls es dann noch zutrifft.',
  'evidence.details': 'Alle Zahlen',
  'evidence.surely':
    '„Sicher“ heißt: mit {level} Gewissheit. Ein paar Rückfragen zu viel können Zufall sein.',
  'evidence.trust_hint': 'Vertrauen von 100 % heißt: Das Modell hat so oft recht, wie es sich sicher ist.',
  'evidence.mode.advise': 'Bevor trainiert wird, werden Sie gefragt.',
  'evidence.mode.automatic': 'Das Programm trainiert von selbst, wenn etwas dafür spricht.',
  'evidence.policy': 'Regeln Version {version}',
  'evidence.frequency':
    'Angeforderte Trainings: {week} in den letzten 7 Tagen, {month} in den letzten 30 Tagen, {ever} insgesamt.',
  'evidence.unattributed': {
    one: '{count} Antwort dieser Person zählt hier nicht mit, weil sich nicht sagen lässt, welche Art der Verständigung sie betraf.',
    other:
      '{count} Antworten dieser Person zählen hier nicht mit, weil sich nicht sagen lässt, welche Art der Verständigung sie betrafen.',
  },

  'condition.met': 'Trifft zu',
  'condition.not_met': 'Trifft nicht zu',
  'condition.not_enough_evidence': 'Zu wenig Belege',
  'condition.limit': 'Grenze: {limit} ({source})',
  'condition.no_model': 'Es ist noch kein Modell in Gebrauch.',
  'condition.name.new_samples': 'Neue Aufnahmen',
  'condition.name.clarification_rate': 'Rückfragen',
  'condition.name.model_age': 'Alter des Modells',
  'condition.name.untrained_label': 'Eine nie gelernte Bedeutung',
  'condition.name.correction_rate': 'Berichtigungen',
  'condition.name.trust': 'Vertrauen',
  'condition.name.drift': 'Veränderte Aufnahmen',
  'condition.first_samples.met': {
    one: '{count} Aufnahme ist bereit für ein erstes Training; {limit} reichen.',
    other: '{count} Aufnahmen sind bereit für ein erstes Training; {limit} reichen.',
  },
  'condition.first_samples.not_met': {
    one: '{count} Aufnahme ist bereit für ein erstes Training; nötig sind {limit}.',
    other: '{count} Aufnahmen sind bereit für ein erstes Training; nötig sind {limit}.',
  },
  'condition.new_samples.met': {
    one: '{count} neue Aufnahme seit dem letzten Training; {limit} reichen.',
    other: '{count} neue Aufnahmen seit dem letzten Training; {limit} reichen.',
  },
  'condition.new_samples.not_met': {
    one: '{count} neue Aufnahme seit dem letzten Training; nötig sind {limit}.',
    other: '{count} neue Aufnahmen seit dem letzten Training; nötig sind {limit}.',
  },
  'condition.rate.few': {
    one: 'Erst {count} Erkennung seit dem letzten Training; geurteilt wird ab {least}.',
    other: 'Erst {count} Erkennungen seit dem letzten Training; geurteilt wird ab {least}.',
  },
  'condition.clarification_rate.met': {
    one: 'Auf {events} von {count} Erkennung folgte eine Rückfrage: {rate}, sicher mehr als {limit}.',
    other: 'Auf {events} von {count} Erkennungen folgte eine Rückfrage: {rate}, sicher mehr als {limit}.',
  },
  'condition.clarification_rate.not_met': {
    one: 'Auf {events} von {count} Erkennung folgte eine Rückfrage: {rate}, nicht mehr als {limit}.',
    other: 'Auf {events} von {count} Erkennungen folgte eine Rückfrage: {rate}, nicht mehr als {limit}.',
  },
  'condition.clarification_rate.chance': {
    one: 'Auf {events} von {count} Erkennung folgte eine Rückfrage: {rate}. Dass es mehr als {limit} sind, kann Zufall sein; sicher sind es nur mehr als {bound}.',
    other:
      'Auf {events} von {count} Erkennungen folgte eine Rückfrage: {rate}. Dass es mehr als {limit} sind, kann Zufall sein; sicher sind es nur mehr als {bound}.',
  },
  'condition.correction_rate.met': {
    one: '{events} von {count} Erkennung wurde berichtigt: {rate}, sicher mehr als {limit}.',
    other: '{events} von {count} Erkennungen wurden berichtigt: {rate}, sicher mehr als {limit}.',
  },
  'condition.correction_rate.not_met': {
    one: '{events} von {count} Erkennung wurde berichtigt: {rate}, nicht mehr als {limit}.',
    other: '{events} von {count} Erkennungen wurden berichtigt: {rate}, nicht mehr als {limit}.',
  },
  'condition.correction_rate.chance': {
    one: '{events} von {count} Erkennung wurde berichtigt: {rate}. Dass es mehr als {limit} sind, kann Zufall sein; sicher sind es nur mehr als {bound}.',
    other:
      '{events} von {count} Erkennungen wurden berichtigt: {rate}. Dass es mehr als {limit} sind, kann Zufall sein; sicher sind es nur mehr als {bound}.',
  },
  'condition.model_age.today': 'Das Training des Modells liegt weniger als einen Tag zurück.',
  'condition.model_age.met': 'Das Training des Modells liegt {days} zurück, mehr als {limit}.',
  'condition.model_age.not_met': 'Das Training des Modells liegt {days} zurück, nicht mehr als {limit}.',
  'condition.untrained_label.met': {
    one: '„{label}“ wurde in Berichtigungen genannt und nie gelernt; davon gibt es {count} Aufnahme.',
    other: '„{label}“ wurde in Berichtigungen genannt und nie gelernt; davon gibt es {count} Aufnahmen.',
  },
  'condition.untrained_label.not_met':
    'In Berichtigungen kommt keine Bedeutung vor, die das Modell nie gelernt hat.',
  'condition.untrained_label.few': {
    one: '„{label}“ wurde in Berichtigungen genannt und nie gelernt, aber davon gibt es erst {count} Aufnahme; nötig sind {limit}.',
    other:
      '„{label}“ wurde in Berichtigungen genannt und nie gelernt, aber davon gibt es erst {count} Aufnahmen; nötig sind {limit}.',
  },
  'condition.untrained_label.none_new': {
    one: '„{label}“ wurde in Berichtigungen genannt und nie gelernt, aber die {count} Aufnahme davon lag schon beim letzten Training vor.',
    other:
      '„{label}“ wurde in Berichtigungen genannt und nie gelernt, aber die {count} Aufnahmen davon lagen schon beim letzten Training vor.',
  },
  'condition.trust.few': {
    one: 'Erst {count} Antwort mit angegebener Sicherheit wurde bestätigt oder berichtigt; geurteilt wird ab {least}.',
    other:
      'Erst {count} Antworten mit angegebener Sicherheit wurden bestätigt oder berichtigt; geurteilt wird ab {least}.',
  },
  'condition.trust.met': {
    one: '{right} von {count} Antwort war richtig; das Modell war sich zu {said} sicher. Das Vertrauen liegt bei {trust}, sicher unter {limit}.',
    other:
      '{right} von {count} Antworten waren richtig; das Modell war sich im Mittel zu {said} sicher. Das Vertrauen liegt bei {trust}, sicher unter {limit}.',
  },
  'condition.trust.not_met': {
    one: '{right} von {count} Antwort war richtig; das Modell war sich zu {said} sicher. Das Vertrauen liegt bei {trust}, nicht unter {limit}.',
    other:
      '{right} von {count} Antworten waren richtig; das Modell war sich im Mittel zu {said} sicher. Das Vertrauen liegt bei {trust}, nicht unter {limit}.',
  },
  'condition.trust.chance': {
    one: '{right} von {count} Antwort war richtig; das Modell war sich zu {said} sicher. Das Vertrauen liegt bei {trust}; dass es unter {limit} liegt, kann Zufall sein, sicher liegt es nur unter {bound}.',
    other:
      '{right} von {count} Antworten waren richtig; das Modell war sich im Mittel zu {said} sicher. Das Vertrauen liegt bei {trust}; dass es unter {limit} liegt, kann Zufall sein, sicher liegt es nur unter {bound}.',
  },
  'condition.drift.met': 'Neuere Aufnahmen weichen um {value} von den gelernten ab, mehr als {limit}.',
  'condition.drift.not_met':
    'Neuere Aufnahmen weichen um {value} von den gelernten ab, nicht mehr als {limit}.',
  'condition.drift.unknown': 'Es gibt zu wenige neuere Aufnahmen, um zu sagen, ob sie sich verändert haben.',

  'rule_source.default': 'wie üblich',
  'rule_source.global': 'für alle festgelegt',
  'rule_source.modality': 'für alle festgelegt, {modality}',
  'rule_source.user': 'für diese Person festgelegt',
  'rule_source.user_modality': 'für diese Person festgelegt, {modality}',

  'hold.until': '{why} Bis {until}.',
  'hold.pending_job': 'Ein Training wartet oder läuft schon.',
  'hold.not_trainable': {
    one: 'Erst {count} Bedeutung hat die {least} Aufnahmen, die ein Training braucht; nötig sind {labels} solche Bedeutungen.',
    other:
      'Erst {count} Bedeutungen haben die {least} Aufnahmen, die ein Training braucht; nötig sind {labels} solche Bedeutungen.',
  },
  'hold.candidate_waiting':
    'Version {version} ist trainiert und nicht in Gebrauch. Ein weiteres Training mit fast denselben Aufnahmen ergäbe fast dasselbe.',
  'hold.snoozed': 'Von einer Person zurückgestellt: {reason}.',
  'hold.cooldown': 'Die Pause nach der letzten Anforderung ist noch nicht vorbei ({hours} Stunden).',
  'hold.day_cap': {
    one: 'In 24 Stunden wurde schon einmal angefordert; öfter ist nicht erlaubt.',
    other: 'In 24 Stunden wurde schon {count}-mal angefordert; öfter ist nicht erlaubt.',
  },
  'hold.week_cap': {
    one: 'In 7 Tagen wurde schon einmal angefordert; öfter ist nicht erlaubt.',
    other: 'In 7 Tagen wurde schon {count}-mal angefordert; öfter ist nicht erlaubt.',
  },
  'hold.quiet_hours': 'Es ist Ruhezeit ({from} bis {to}).',

  'rate.title': 'Rückfragen im Lauf der Zeit',
  'rate.hint':
    'Auf welchen Anteil der Erkennungen eine Rückfrage folgte. Das Band zeigt, wo der Anteil sicher liegt: Bei wenigen Erkennungen ist es breit.',
  'rate.words': {
    one: 'Zuletzt, {from} bis {to}: Auf {clarifications} von {count} Erkennung folgte eine Rückfrage ({rate}). Die Grenze liegt bei {limit}.',
    other:
      'Zuletzt, {from} bis {to}: Auf {clarifications} von {count} Erkennungen folgte eine Rückfrage ({rate}). Die Grenze liegt bei {limit}.',
  },
  'rate.none': 'Es gab noch keine Erkennungen, also gibt es nichts zu zeichnen.',
  'rate.share': 'Anteil',
  'rate.band': 'Sicher innerhalb',
  'rate.limit': 'Grenze',
  'rate.forecast': 'Vorhersage',
  'rate.table': 'Dasselbe als Tabelle',
  'rate.time': 'Zeit',
  'rate.recognitions': 'Erkennungen',
  'rate.clarifications': 'Rückfragen',
  'rate.no_share': '–',
  'rate.span': '{from} bis {to}',

  'forecast.words': {
    one: 'Geht es so weiter, werden es in der kommenden Woche etwa {rate} sein.',
    other: 'Geht es so weiter, werden es in {count} Wochen etwa {rate} sein.',
  },
  'forecast.errors': {
    one: 'An {count} vergangenen Woche geprobt: Die Vorhersage lag um {error} Punkte von 100 daneben, „wie in der Woche davor“ um {naive}.',
    other:
      'An {count} vergangenen Wochen geprobt: Die Vorhersage lag im Mittel um {error} Punkte von 100 daneben, „wie in der Woche davor“ um {naive}.',
  },
  'forecast.not_better':
    'Keine Vorhersage: An vergangenen Wochen war sie nicht besser als „wie in der Woche davor“ ({error} und {naive} Punkte von 100 daneben).',

  'dataset.retrain': 'Neu trainieren',
  'dataset.import_more': 'Weitere importieren',
  'dataset.trainable': {
    one: 'davon {count} zum Trainieren geeignet',
    other: 'davon {count} zum Trainieren geeignet',
  },
  'dataset.empty': '{modality}: noch keine Aufnahmen',
  'dataset.empty_hint':
    'Importieren Sie Aufnahmen von {person}, um hier ihre Bedeutungen zu sehen und ein Modell zu trainieren.',

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
  'part.validation': 'Validierung',
  'part.validation.hint': 'entscheidet, welches Modell bleibt',
  'part.test': 'Test',
  'part.test.hint': 'beim Lernen nie gesehen',
  'part.holdout': 'Rücklage',
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

  'model.title': 'Version {version} für {person}',
  'model.missing': 'Diese Version gibt es nicht (mehr).',

  'use.title': 'In Gebrauch',
  'use.title_open': 'Diese Version verwenden?',
  'use.weighing': 'Vergleich läuft …',
  'use.unfit': 'Diese Version kann nicht verwendet werden',
  'use.benchmark':
    'Diese Version ist für eine Vergleichsmessung mit eigener Aufteilung entstanden. Solche Versionen kommen nie in Gebrauch.',
  'use.none': 'Noch ist keine Version in Gebrauch.',
  'use.now': 'Jetzt in Gebrauch:',
  'use.since.promotion': 'Seit {when}, in Gebrauch genommen von {person}.',
  'use.since.rollback': 'Seit {when}, als {person} zu ihr zurückgekehrt ist.',
  'use.reason': 'Angegebener Grund: {reason}',
  'use.decided_on': 'Grundlage der Entscheidung',
  'use.use': 'Diese Version verwenden',
  'use.use_anyway': 'Diese Version trotzdem verwenden',
  'use.keep': 'Bei Version {version} bleiben',
  'use.not_yet': 'Noch nicht',
  'use.kept': 'Version {version} bleibt in Gebrauch',
  'use.kept_none': 'Noch ist keine Version in Gebrauch',
  'use.kept_hint':
    'Es wurde nichts geändert. Version {version} bleibt erhalten; Sie können sie später von hier aus verwenden.',
  'use.decide_again': 'Neu entscheiden',
  'use.why': 'Warum möchten Sie sie trotzdem verwenden?',
  'use.why_hint': 'Bleibt mit Ihrem Namen festgehalten. Nennen Sie bitte sonst niemanden beim Namen.',
  'use.why.missing': 'Sagen Sie in wenigen Worten, warum.',
  'use.why.too_long': 'Sagen Sie es mit höchstens 1000 Zeichen.',
  'use.go_back': 'Zurück zu Version {version}',
  'use.was_in_use': 'Sie war schon in Gebrauch; deshalb können Sie ohne Begründung zu ihr zurückkehren.',
  'use.undo': 'Rückgängig: zurück zu Version {version}',
  'use.done.promotion': 'Version {version} ist jetzt in Gebrauch',
  'use.done.device': 'Das Gerät hat sie, sobald sie dorthin gebracht ist.',
  'use.done.rollback': 'Version {version} ist wieder in Gebrauch',
  'use.done.again': 'Version {version} bleibt erhalten und kann später wieder verwendet werden.',
  'use.failed': 'Das war nicht möglich',

  'weigh.better': 'Besser: {counts}',
  'weigh.not_worse': 'Nicht schlechter: {counts}',
  'weigh.worse': 'Nicht besser: {counts}',
  'weigh.cannot_tell': 'Nicht sicher besser: {counts}',
  'weigh.counts.newer': '{correct} von {count} verstanden, vorher {before}.',
  'weigh.counts.older': '{correct} von {count} verstanden; Version {against}: {before}.',
  'weigh.better.hint':
    'Version {against} hat dieselben Aufnahmen beantwortet, und keine von beiden hatte aus ihnen gelernt. Der Unterschied ist mehr als Zufall.',
  'weigh.not_worse.hint':
    'Version {against} hat dieselben Aufnahmen beantwortet, und keine von beiden hatte aus ihnen gelernt. Falls diese hier überhaupt schlechter ist, dann um weniger als {points} von 100.',
  'weigh.worse.hint':
    'Beide Versionen haben dieselben Aufnahmen beantwortet, und keine hatte aus ihnen gelernt. Version {against} hat sicher mehr verstanden.',
  'weigh.cannot_tell.hint': 'Diese Test-Aufnahmen sind zu wenige, um zu sagen, welche von beiden besser ist.',
  'weigh.first.better': 'Die erste Version in Gebrauch: besser, als immer dasselbe zu antworten.',
  'weigh.first.not_surely':
    'Die erste Version in Gebrauch: nicht sicher besser, als immer dasselbe zu antworten.',
  'weigh.first.hint':
    '{correct} von {count} im Test verstanden. Immer „{label}“ zu sagen wäre {constant}-mal richtig.',
  'weigh.first.unknown': 'Die erste Version in Gebrauch: Wie gut sie versteht, lässt sich noch nicht sagen.',
  'weigh.first.unknown_hint':
    'Es gab zu wenige Aufnahmen oder Sitzungen, um einige für einen Test zurückzuhalten.',
  'weigh.no_common_test':
    'Sie lässt sich nicht mit Version {against} vergleichen: Keine Test-Aufnahme ist für beide neu.',
  'weigh.no_common_test.hint':
    'Nehmen Sie eine weitere Sitzung auf und trainieren Sie neu: Ein Teil davon wird für den Test zurückgehalten.',
  'weigh.damaged': 'Sie lässt sich nicht mit Version {against} vergleichen, deren Dateien beschädigt sind.',
  'weigh.not_compared': 'Sie ließ sich nicht mit Version {against} vergleichen.',
  'weigh.figures': 'Die Zahlen dahinter',
  'weigh.this': 'Diese Version',
  'weigh.of': '{correct} von {count} verstanden',
  'weigh.surely': '{correct} von {count} verstanden, sicher mehr als {bound}',
  'weigh.constant': 'Immer „{label}“',
  'weigh.only_this': 'Nur von dieser Version verstanden',
  'weigh.only_other': 'Nur von Version {version} verstanden',
  'weigh.difference': 'Unterschied, verstanden',
  'weigh.difference_f1': 'Unterschied, Macro-F1',
  'weigh.points': '{points} von 100; was der Zufall ausmacht, lässt sich nicht sagen',
  'weigh.points_between': '{points} von 100, wahrscheinlich zwischen {low} und {high}',
  'weigh.recordings': 'Test-Aufnahmen',
  'weigh.recordings.words': '{count}, aus {groups} Sitzungen oder Momenten',
  'weigh.margin': 'Gilt als kein Unterschied',
  'weigh.margin.words': 'bis zu {points} von 100',

  'answer.title': 'Ergebnis',
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
  'answer.algorithm': 'Lernverfahren: {algorithm}.',
  'answer.more_useful': {
    one: '{count} weitere Aufnahme würde das wahrscheinlich um etwa {points} von 100 heben.',
    other: '{count} weitere Aufnahmen würden das wahrscheinlich um etwa {points} von 100 heben.',
  },
  'answer.more_no_use': {
    one: '{count} weitere Aufnahme dieser Art würde daran kaum etwas ändern.',
    other: '{count} weitere Aufnahmen dieser Art würden daran kaum etwas ändern.',
  },
  'answer.before': 'Zum Vergleich: Version {version} verstand {share} ihres Tests.',
  'answer.mistakes': 'Was verwechselt wurde',
  'answer.mistake': {
    one: '„{actual}“ wurde einmal für „{predicted}“ gehalten',
    other: '„{actual}“ wurde {count}-mal für „{predicted}“ gehalten',
  },
  'answer.learned_from': 'Gelernt aus {recordings} mit {labels} in {duration}.',

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

  'unknown.rule': 'Es sagt lieber „unbekannt“, als zu raten.',
  'unknown.answered': {
    one: 'Von {count} Aufnahme, aus der es nicht gelernt hatte, hat es {accepted} beantwortet;',
    other: 'Von {count} Aufnahmen, aus denen es nicht gelernt hatte, hat es {accepted} beantwortet;',
  },
  'unknown.none_wrong': 'keine dieser Antworten war falsch.',
  'unknown.wrong': {
    one: '{count} dieser Antworten war falsch (höchstens {rate} von 100).',
    other: '{count} dieser Antworten waren falsch (höchstens {rate} von 100).',
  },
  'unknown.never_sure': {
    one: 'Es würde lieber „unbekannt“ sagen als raten, und es war sich bei der {count} zurückgehaltenen Aufnahme nicht sicher genug.',
    other:
      'Es würde lieber „unbekannt“ sagen als raten, und es war sich bei keiner der {count} zurückgehaltenen Aufnahmen sicher genug.',
  },

  'reliability.title': 'Wie sicher es war und wie oft es recht hatte',
  'reliability.hint':
    'Der Balken zeigt, wie oft es recht hatte; der Strich, wie sicher es zu sein angab. Je näher beieinander, desto besser.',
  'reliability.sureness': 'So sicher',
  'reliability.said': 'Im Mittel angegeben',
  'reliability.true': 'Hatte recht',

  'export.title': 'Auf das Gerät bringen',
  'export.hint':
    'Kopiert das Modell in einen Ordner oder auf einen Stick und prüft, ob die Kopie funktioniert.',
  'export.folder': 'Ordner oder Stick',
  'export.folder_hint': 'Das Modell bekommt darin einen eigenen Ordner.',
  'export.start': 'Exportieren',
  'export.running': 'Export läuft',
  'export.failed': 'Der Export ist nicht gelungen',
  'export.cancelled': 'Sie haben den Export abgebrochen. Der Ordner ist, wie er war.',
  'export.done': 'Exportiert und geprüft',
  'export.copied': {
    one: '{count} Datei ({size}) liegt in {folder} und wurde mit dem Original verglichen.',
    other: '{count} Dateien ({size}) liegen in {folder} und wurden mit den Originalen verglichen.',
  },
  'export.parity': {
    one: '{file} antwortet bei {count} Testaufnahme wie die App (größte Abweichung {difference}; gelesen mit {reader}).',
    other:
      '{file} antwortet bei {count} Testaufnahmen wie die App (größte Abweichung {difference}; gelesen mit {reader}).',
  },

  'figures.title': 'Zahlen',
  'figures.hint':
    'Es zählt der Test: Diese Aufnahmen kannte das Modell nicht. Unter einem Anteil steht, wo er wahrscheinlich liegt (in 95 von 100 Fällen).',
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
    'Eine Zeile ist, was gemeint war; eine Spalte, was das Modell verstand. Richtige Antworten liegen auf der Diagonale.',
  'confusion.meant': 'Gemeint',

  'facts.title': 'Einzelheiten für die Akten',
  'facts.model_version': 'Name',
  'facts.created': 'Trainiert',
  'facts.algorithm': 'Verfahren',
  'facts.samples': 'Aufnahmen je Teil',
  'facts.labels': 'Bedeutungen',
  'facts.weights': 'SHA-256 der Gewichte',
  'facts.folder': 'Ordner',

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

  'import.title': 'Aufnahmen importieren',
  'import.lead':
    'Die Originale werden nicht verändert. Dieselben Aufnahmen zweimal zu importieren schadet nicht.',
  'import.what': 'Was möchten Sie importieren?',
  'import.path': 'Ordner oder Datei',
  'import.path_hint':
    'A3CP-Sitzungen, ein Ordner mit WAV-Dateien, eine CSV-Datei mit Haltungen, ein Sequenzordner oder ein Ordner mit .npy-Dateien. Das Format wird von selbst erkannt.',
  'import.path_missing': 'Wählen Sie zuerst einen Ordner oder eine Datei.',
  'import.labels_file': 'Datei mit den Namen der Bedeutungen (optional)',
  'import.labels_file_hint':
    'Falls in der CSV-Datei Zahlen für die Bedeutungen stehen: ein Name je Zeile, der erste für 0.',
  'import.modality': 'Was wurde aufgenommen?',
  'import.modality_missing': 'Wählen Sie, was aufgenommen wurde.',
  'import.whose': 'Von wem sind die Aufnahmen?',
  'import.person': 'Person (optional)',
  'import.person_hint':
    'Ein Pseudonym. Lassen Sie das Feld leer, wenn die Aufnahmen selbst sagen, von wem sie sind; sonst kommen sie zu „default“.',
  'import.consent': 'Für das Training mit diesen Aufnahmen liegt mir eine Einwilligung vor',
  'import.consent_hint': 'A3CP-Aufnahmen, die ihre Einwilligung selbst tragen, werden danach behandelt.',
  'import.no_consent':
    'Ohne Einwilligung werden diese Aufnahmen aufbewahrt, aber nicht zum Training verwendet.',
  'import.no_consent_hint': 'Sie sehen sie in der App; ein Modell lernt niemals daraus.',
  'import.start': 'Import starten',
  'import.start_failed': 'Der Import konnte nicht gestartet werden',

  'import_job.running': 'Aufnahmen werden importiert',
  'import_job.ended': 'Import beendet',
  'import_job.hint':
    'Sie können diese Seite verlassen; der Import geht weiter. Von einem abgebrochenen Import bleibt nichts zurück.',
  'import_job.again': 'Erneut importieren',
  'import_job.cancelled': 'Sie haben den Import abgebrochen. Es wurde nichts verändert.',
  'import_job.failed': 'Der Import wurde beendet. Es wurde nichts verändert.',

  'outcome.accepted': {
    one: '{count} Aufnahme wurde importiert',
    other: '{count} Aufnahmen wurden importiert',
  },
  'outcome.some_rejected': {
    one: '{count} Eintrag wurde abgewiesen. Die Liste unten sagt, warum.',
    other: '{count} Einträge wurden abgewiesen. Die Liste unten sagt, warum.',
  },
  'outcome.all_known': 'Alle diese Aufnahmen sind schon da. Es kam nichts hinzu.',
  'outcome.nothing': 'Es wurde nichts importiert',
  'outcome.go_on': 'So geht es weiter',
  'outcome.open': 'Aufnahmen ansehen',
  'outcome.new_recordings': { one: '{count} neue Aufnahme', other: '{count} neue Aufnahmen' },
  'outcome.counts': 'In Zahlen',
  'outcome.samples': 'Aufnahmen',
  'outcome.samples.hint': 'Neu in der App.',
  'outcome.recognitions': 'Erkennungen',
  'outcome.recognitions.hint': 'Was frühere Modelle geantwortet haben.',
  'outcome.feedback': 'Rückmeldungen',
  'outcome.feedback.hint': 'Antworten, die bestätigt, berichtigt oder abgelehnt wurden.',
  'outcome.unattributed': 'Rückmeldungen ohne Zuordnung',
  'outcome.unattributed.hint': 'Ihre Sitzung umfasst mehrere Arten oder keine; sie zählen für kein Modell.',
  'outcome.duplicates': 'Schon bekannt',
  'outcome.duplicates.hint': 'Dieselbe Aufnahme ist schon da; sie wurde nicht noch einmal aufgenommen.',
  'outcome.rejected': 'Abgewiesen',
  'outcome.rejected.hint': 'Beschädigt oder unvollständig. Die Liste unten sagt, warum.',
  'outcome.skipped': 'Übergangen',
  'outcome.skipped.hint': 'Dateien und Einträge anderer Art.',

  'rejections.title': 'Was abgewiesen wurde',
  'rejections.hint':
    'Berichtigen Sie diese und importieren Sie erneut: Was schon da ist, kommt nicht doppelt.',
  'rejections.file': 'Datei',
  'rejections.line': 'Zeile',
  'rejections.reason': 'Grund',
  'rejections.copy': 'Liste kopieren',
  'rejections.copied': 'Die Liste wurde kopiert.',
  'rejections.more': {
    one: '{count} weiterer Eintrag steht in der kopierten Liste.',
    other: '{count} weitere Einträge stehen in der kopierten Liste.',
  },

  'folders.browse': 'Auswählen',
  'folders.title.import': 'Ordner oder Datei auswählen',
  'folders.title.export': 'Ordner auswählen',
  'folders.path': 'Angezeigter Ordner',
  'folders.up': 'Nach oben',
  'folders.places': 'Orte',
  'folders.entries': 'Inhalt von {folder}',
  'folders.empty': 'Hier gibt es nichts zum Auswählen.',
  'folders.use': 'Diesen Ordner verwenden',
  'folders.close': 'Abbrechen',
  'folders.failed': 'Dieser Ordner lässt sich nicht öffnen',

  'person_picker.everybody': 'Alle',

  'policy.lead': 'Wann ein Training empfohlen oder angefordert wird. Es gilt Version {version}.',
  'policy.scope': 'Für wen',
  'policy.scope.hint':
    'Was für eine Person festgelegt ist, geht vor dem, was für eine Art der Verständigung gilt, und das vor dem, was für alle gilt.',
  'policy.person': 'Person',
  'policy.way': 'Art der Verständigung',
  'policy.all_ways': 'Alle',
  'policy.everybody': 'Alle',
  'policy.special': 'Eigene Regeln:',

  'policy.group.reasons': 'Was für ein Training spricht',
  'policy.group.reasons.hint': 'Eines davon genügt.',
  'policy.group.more_reasons': 'Weitere Gründe',
  'policy.group.sureness': 'Wie sicher es sein muss',
  'policy.group.sureness.hint':
    'Bei wenigen Erkennungen ist ein Anteil leicht durch Zufall zu hoch. Deshalb wird gewartet, bis es sicher ist.',
  'policy.group.acting': 'Was dann geschieht',
  'policy.group.acting.hint': 'Ob Sie zuerst gefragt werden und wer das neue Modell in Gebrauch nimmt.',
  'policy.group.limits': 'Nicht zu oft',
  'policy.group.limits.hint':
    'Das gilt, wo von selbst trainiert wird. Eine Empfehlung wartet in ihrer Liste und stört niemanden.',

  'rule.min_new_samples': 'Neue Aufnahmen',
  'rule.min_new_samples.meaning': 'Ab so vielen neuen Aufnahmen mit Bedeutung.',
  'rule.max_clarification_rate': 'Rückfragen',
  'rule.max_clarification_rate.meaning':
    'Wenn sicher mehr als dieser Anteil der Erkennungen mit einer Rückfrage endete.',
  'rule.max_days_since_train': 'Alter des Modells',
  'rule.max_days_since_train.meaning': 'Wenn das Modell vor längerer Zeit gelernt hat.',
  'rule.min_examples_of_new_label': 'Eine nie gelernte Bedeutung',
  'rule.min_examples_of_new_label.meaning':
    'Wenn in einer Berichtigung eine Bedeutung vorkam, die das Modell nie gelernt hat, und es so viele Aufnahmen davon gibt.',
  'rule.min_examples_of_new_label.wanted': 'Ist ein Grund',
  'rule.max_correction_rate': 'Berichtigungen',
  'rule.max_correction_rate.meaning': 'Wenn sicher mehr als dieser Anteil der Erkennungen berichtigt wurde.',
  'rule.max_correction_rate.wanted': 'Ist ein Grund',
  'rule.min_trust': 'Vertrauen',
  'rule.min_trust.meaning':
    'Wenn die Antworten sicher seltener stimmen, als das Modell angibt. 100 % ist volles Vertrauen.',
  'rule.min_trust.wanted': 'Ist ein Grund',
  'rule.max_drift': 'Veränderte Aufnahmen',
  'rule.max_drift.meaning': 'Wenn sich neuere Aufnahmen stärker von den gelernten unterscheiden.',
  'rule.max_drift.wanted': 'Ist ein Grund',
  'rule.confidence_level': 'Sicherheit',
  'rule.confidence_level.meaning': 'Wie sicher ein Anteil zu hoch sein muss, bevor er zählt.',
  'rule.min_recognitions': 'Nötige Erkennungen',
  'rule.min_recognitions.meaning': 'Anteile werden ab so vielen Erkennungen beurteilt.',
  'rule.mode': 'Fragen oder gleich trainieren',
  'rule.mode.meaning': 'Was geschieht, wenn etwas für ein Training spricht.',
  'rule.mode.advise': 'Empfehlen',
  'rule.mode.advise.hint': 'Sie werden gefragt, bevor trainiert wird.',
  'rule.mode.automatic': 'Von selbst trainieren',
  'rule.mode.automatic.hint': 'Das Training beginnt ohne Frage.',
  'rule.promotion': 'Wer es in Gebrauch nimmt',
  'rule.promotion.meaning': 'Was aus einem Modell wird, das ohne Frage trainiert wurde.',
  'rule.promotion.by_person': 'Wartet auf eine Person',
  'rule.promotion.by_person.hint': 'Jemand sieht es an und nimmt es in Gebrauch.',
  'rule.promotion.if_better': 'In Gebrauch, wenn es besser ist',
  'rule.promotion.if_better.hint': 'Wenn der Vergleich mit dem alten das ergibt; sonst wartet es.',
  'rule.cooldown_hours': 'Pause',
  'rule.cooldown_hours.meaning': 'Mindestens so lange zwischen zwei Trainings.',
  'rule.max_per_day': 'Höchstens am Tag',
  'rule.max_per_day.meaning': 'Nicht mehr als so viele in 24 Stunden.',
  'rule.max_per_week': 'Höchstens in der Woche',
  'rule.max_per_week.meaning': 'Nicht mehr als so viele in 7 Tagen.',
  'rule.quiet_hours': 'Ruhezeit',
  'rule.quiet_hours.meaning': 'In diesen Stunden des Tages beginnt nichts von selbst.',
  'rule.quiet_hours.wanted': 'Ruhezeit einhalten',
  'rule.quiet_hours.from': 'Von',
  'rule.quiet_hours.to': 'bis',
  'rule.quiet_hours.wrong': 'Geben Sie zwei verschiedene Uhrzeiten ein.',

  'policy.number': '{rule}: Zahl',
  'policy.unit.days': 'Tage',
  'policy.unit.hours': 'Stunden',
  'policy.unit.of_100': 'von 100',
  'policy.days': { one: '{count} Tag', other: '{count} Tage' },
  'policy.hours': { one: '{count} Stunde', other: '{count} Stunden' },
  'policy.of_100': '{value} von 100',
  'policy.hours_span': '{from} bis {to}',
  'policy.none': 'keine',
  'policy.no_reason': 'kein Grund',

  'policy.own': 'Hier festgelegt.',
  'policy.inherited': 'Hier {source}.',
  'policy.give_back': 'Zurück zu: {source}, {value}',
  'policy.source.default': 'wie üblich',
  'policy.source.global': 'wie für alle',
  'policy.source.modality': 'wie für alle, {modality}',
  'policy.source.user': 'wie für {person}',
  'policy.exceptions': 'Aber für {list}',
  'policy.exceptions_more': { one: '{count} weitere', other: '{count} weitere' },
  'policy.change.set': '{scope} – {rule}: {value}',
  'policy.change.instead': '{scope} – {rule}: {value} statt {before}',
  'policy.change.cleared': '{scope} – {rule}: hier nicht mehr festgelegt',

  'policy.unsaved.title': 'Noch nicht gespeicherte Änderungen',
  'policy.unsaved': {
    one: '{count} Änderung noch nicht gespeichert',
    other: '{count} Änderungen noch nicht gespeichert',
  },
  'policy.save': 'Als Version {version} speichern',
  'policy.save_failed': 'Die Regeln konnten nicht gespeichert werden',
  'policy.saved': 'Gespeichert. Es gilt Version {version}.',
  'policy.discard': 'Verwerfen',
  'policy.left': {
    one: '{count} Änderung an den Regeln ist noch nicht gespeichert.',
    other: '{count} Änderungen an den Regeln sind noch nicht gespeichert.',
  },
  'policy.go_on': 'Zurück zu den Regeln',
  'policy.overtaken': '{person} hat inzwischen Version {version} gespeichert',
  'policy.overtaken.hint': 'Ihre Änderungen sind noch da. Wenn Sie speichern, kommen sie hinzu.',
  'policy.problem': 'In der Datei mit den Regeln ist ein Fehler',
  'policy.problem.hint': 'Version {version} gilt weiter, bis {file} wieder brauchbar ist.',

  'policy.history': 'Frühere Versionen',
  'policy.history.hint':
    'Alle Regeln, die je galten. Wenn Sie welche wieder nehmen, ändert sich nichts, bis Sie speichern.',
  'policy.history.all': { one: 'Die Version zeigen', other: 'Alle {count} Versionen zeigen' },
  'policy.version': 'Version {version}',
  'policy.in_force': 'Gilt jetzt',
  'policy.take': 'Diese wieder nehmen',
  'policy.first': 'Die erste.',
  'policy.no_change': 'Ändert nichts.',
  'policy.origin.default': '{at}, wie mit der App geliefert',
  'policy.origin.app': '{at}, von {person}',
  'policy.origin.file': '{at}, aus der Datei ({person})',

  'policy.file': 'Die Regeln als Datei',
  'policy.file.open': 'Text zeigen',
  'policy.file.hint':
    'Dasselbe steht in {file}. Sie können diese Datei in jedem Textprogramm bearbeiten; sie wird von selbst übernommen.',
  'policy.file.text': 'Text der Regeln',
  'policy.file.take': 'Text übernehmen',
  'policy.file.wrong': 'Der Text ist noch nicht brauchbar',
  'policy.file.failed': 'Das ist nicht gelungen',
  'policy.file.schema': 'Schema für Textprogramme speichern',

  'simulation.title': 'Was das bedeutet hätte',
  'simulation.span': 'Rückblick',
  'simulation.span.30': '30 Tage',
  'simulation.span.90': '90 Tage',
  'simulation.span.365': 'Ein Jahr',
  'simulation.span.all': 'Alles Aufgezeichnete',
  'simulation.days': { one: 'an diesem einen Tag', other: 'in diesen {count} Tagen' },
  'simulation.instead': {
    one: '{count} Training statt {before} {span}',
    other: '{count} Trainings statt {before} {span}',
  },
  'simulation.same': {
    one: '{count} Training {span}, wie mit den geltenden Regeln',
    other: '{count} Trainings {span}, wie mit den geltenden Regeln',
  },
  'simulation.no_history': 'In dieser Zeit wurde nichts aufgezeichnet, woran sich Regeln erproben ließen.',
  'simulation.busy': 'Wird durchgerechnet …',
  'simulation.failed': 'Das ließ sich nicht durchrechnen',
  'simulation.what':
    'Erprobt an dem, was wirklich aufgezeichnet wurde, als wäre jeder Empfehlung gefolgt worden. Dass ein neu trainiertes Modell anders geantwortet hätte, ist nicht berücksichtigt.',
  'simulation.now': 'Gilt jetzt',
  'simulation.then': 'Mit Ihren Änderungen',
  'simulation.then_same': 'Wie hier gezeigt',
  'simulation.counts': '{before} → {after}',
  'simulation.counts.words': '{before} mit den geltenden Regeln, {after} wie hier gezeigt',
  'simulation.dates': 'Tage und Gründe',
  'simulation.date': 'Tag',
  'simulation.by': 'Regeln',
  'simulation.reason': 'Grund',
  'simulation.by.before': 'Nur geltende',
  'simulation.by.after': 'Nur geänderte',
  'simulation.by.both': 'Beide',
  'simulation.more': { one: '{count} weitere zeigen', other: '{count} weitere zeigen' },

  'reason.new_samples': {
    one: '{count} neue Aufnahme; {limit} genügen.',
    other: '{count} neue Aufnahmen; {limit} genügen.',
  },
  'reason.clarification_rate': 'Rückfragen bei {value}, mehr als {limit}.',
  'reason.model_age': 'Das Modell war {value} Tage alt, mehr als {limit}.',
  'reason.untrained_label': {
    one: '„{label}“ wurde nie gelernt, und es gibt {count} Aufnahme davon.',
    other: '„{label}“ wurde nie gelernt, und es gibt {count} Aufnahmen davon.',
  },
  'reason.correction_rate': '{value} der Erkennungen berichtigt, mehr als {limit}.',
  'reason.trust': 'Vertrauen bei {value}, weniger als {limit}.',
  'reason.drift': 'Aufnahmen unterscheiden sich um {value}, mehr als {limit}.',

  'retraining_log.lead':
    'Jedes Mal, wenn ein Training angefordert wurde, und jedes Mal, wenn sich die Empfehlung änderte.',
  'retraining_log.search': 'Person oder Grund suchen',
  'retraining_log.outcome': 'Ergebnis',
  'retraining_log.all_outcomes': 'Alle',
  'retraining_log.span': 'Zeit',
  'retraining_log.span.all': 'Ganzes Protokoll',
  'retraining_log.span.7': 'Letzte 7 Tage',
  'retraining_log.span.30': 'Letzte 30 Tage',
  'retraining_log.span.90': 'Letzte 90 Tage',
  'retraining_log.span.365': 'Letztes Jahr',
  'retraining_log.total': { one: '{count} Zeile', other: '{count} Zeilen' },
  'retraining_log.table': 'Entscheidungen',
  'retraining_log.when': 'Wann',
  'retraining_log.whom': 'Für wen',
  'retraining_log.reason': 'Grund',
  'retraining_log.no_reason': 'Nichts spricht mehr für ein Training.',
  'retraining_log.details': 'Einzelheiten: {pair}, {when}',
  'retraining_log.outcome.advise': 'Empfohlen',
  'retraining_log.outcome.request': 'Angefordert',
  'retraining_log.outcome.held_back': 'Zurückgestellt',
  'retraining_log.outcome.nothing': 'Nicht mehr empfohlen',
  'retraining_log.more': 'Mehr zeigen',
  'retraining_log.empty': 'Es wurde noch nichts entschieden.',
  'retraining_log.empty_hint':
    'Sobald ein Training empfohlen oder angefordert wird, steht es hier mit Grund und Zahlen.',
  'retraining_log.no_match': 'Keine Zeile passt dazu.',
  'retraining_log.export': 'Mitnehmen',
  'retraining_log.export_hint': 'Genau die Zeilen, die die Auswahl oben zeigt.',
  'retraining_log.csv': 'Als Tabelle speichern (CSV)',
  'retraining_log.jsonl': 'Als JSON-Zeilen speichern',
  'retraining_log.export_failed': 'Das Protokoll konnte nicht gespeichert werden',
  'retraining_log.exported': { one: '{count} Zeile gespeichert.', other: '{count} Zeilen gespeichert.' },
  'retraining_log.new_samples': 'Neue Aufnahmen seit dem letzten Training',
  'retraining_log.rate': 'Rückfragen',
  'retraining_log.rate.words': {
    one: '{clarifications} bei {count} Erkennung ({rate})',
    other: '{clarifications} bei {count} Erkennungen ({rate})',
  },
  'retraining_log.rate.none': 'Keine Erkennungen',
  'retraining_log.bound': 'Sicher mehr als',
  'retraining_log.mode': 'Was geschehen sollte',
  'retraining_log.held_back_by': 'Zurückgestellt wegen',
  'retraining_log.held_back_by.nothing': 'Nichts',
  'retraining_log.model': 'Modell in Gebrauch',
  'retraining_log.no_model': 'Noch keines',
  'retraining_log.policy': 'Regeln',
  'retraining_log.as_logged': 'So steht es im Protokoll',
  'retraining_log.job': 'Was daraus wurde',
  'retraining_log.job_gone': 'Dieses Training ist nicht mehr verzeichnet.',
  'retraining_log.hold.pending_job': 'ein Training wartet oder läuft schon',
  'retraining_log.hold.not_trainable': 'zu wenige Aufnahmen für ein Training',
  'retraining_log.hold.candidate_waiting': 'eine trainierte Version wartet darauf, in Gebrauch zu kommen',
  'retraining_log.hold.snoozed': 'von einer Person zurückgestellt',
  'retraining_log.hold.cooldown': 'die Pause nach der letzten Anforderung',
  'retraining_log.hold.day_cap': 'das Höchste am Tag',
  'retraining_log.hold.week_cap': 'das Höchste in der Woche',
  'retraining_log.hold.quiet_hours': 'Ruhezeit',

  'activity.title': 'Laufende Arbeiten',
  'activity.dismiss': 'Schließen: {job}',

  'job.import': 'Aufnahmen importieren',
  'job.train': 'Training',
  'job.export': 'Export',
  'job.demo': 'Demo anlegen',
  'job.train.of': 'Training für {person}, {modality}',
  'job.export.of': 'Export für {person}, {modality}',
  'job.queued': 'Wartet, bis es an der Reihe ist',
  'job.working': 'In Arbeit',
  'job.cancel': 'Abbrechen',
  'job.completed': 'Fertig',
  'job.cancelled': 'Abgebrochen',
  'job.failed': 'Nicht gelungen',
  'job.stage_at_most': '{stage}: {done} von höchstens {total}',
  'job.stage_count': '{stage}: {done} von {total}',
  'job.stage.read': 'Einlesen',
  'job.stage.generate': 'Aufnahmen erfinden',
  'job.stage.copy': 'Kopieren',
  'job.stage.check': 'Kopie prüfen',
  'job.stage.publish': 'Abschließen',
  'job.stage.gate': 'Prüfung',
  'job.stage.split': 'Aufteilung',
  'job.stage.features': 'Vorbereitung',
  'job.stage.search': 'Ausprobieren',
  'job.stage.fit': 'Lernen',
  'job.stage.calibrate': 'Abgleich',
  'job.stage.test': 'Test',
  'job.stage.package': 'Speichern',
};
