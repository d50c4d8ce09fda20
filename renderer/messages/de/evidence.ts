import type { evidence as en } from '../en/evidence.ts';
import type { Translations } from '../message.ts';

export const evidence: Translations<typeof en> = {
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
};
