import type { in_use as en } from '../en/in_use.ts';
import type { Translations } from '../message.ts';

export const in_use: Translations<typeof en> = {
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
};
