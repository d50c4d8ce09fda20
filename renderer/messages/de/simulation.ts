import type { simulation as en } from '../en/simulation.ts';
import type { Translations } from '../message.ts';

export const simulation: Translations<typeof en> = {
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
  'simulation.unlisted': {
    one: 'Bei {count} weiteren Person ändert sich weniger. Wählen Sie oben eine Person, um ihre Trainings zu sehen.',
    other:
      'Bei {count} weiteren Personen ändert sich weniger. Wählen Sie oben eine Person, um ihre Trainings zu sehen.',
  },
};
