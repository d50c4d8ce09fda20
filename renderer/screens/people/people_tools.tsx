import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import {
  type PeopleFilter,
  type PeopleSort,
  peopleFilterSchema,
  peopleSortSchema,
} from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { SearchField } from '../../parts/search_field.tsx';
import { Select } from '../../parts/select.tsx';
import type { Found, People } from './people_store.ts';

/** Among so few, everybody is in sight: there is nothing to sort or to leave out. */
const FEW = 6;

/** Finding one of many: by name, in an order, by what is to be done. */
export function PeopleTools({ store, found }: { store: StoreApi<People>; found: Found }) {
  const { t } = useTexts();
  const { choice, choose } = useStore(store);
  const areMany = found.everyone > FEW;
  return (
    <div className="stack">
      <div className="people-tools">
        <SearchField
          label={t('people.search')}
          value={choice.search}
          onChange={(search) => choose({ search })}
        />
        {areMany && (
          <Select<PeopleSort>
            label={t('people.sort')}
            value={choice.sort}
            choices={peopleSortSchema.options.map((value) => ({ value, title: t(`people.sort.${value}`) }))}
            onChange={(sort) => choose({ sort })}
          />
        )}
      </div>
      {areMany && (
        <Filters counts={found.counts} chosen={choice.filter} onChange={(filter) => choose({ filter })} />
      )}
    </div>
  );
}

interface FiltersProps {
  counts: Found['counts'];
  chosen: PeopleFilter;
  onChange(filter: PeopleFilter): void;
}

/** What nobody is in is not offered, unless it is chosen. */
function Filters({ counts, chosen, onChange }: FiltersProps) {
  const { t, number } = useTexts();
  const offered = peopleFilterSchema.options.filter(
    (filter) => filter === 'all' || filter === chosen || counts[filter] > 0,
  );
  return (
    <ToggleButtonGroup
      aria-label={t('people.filter')}
      className="people-filters"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const filter = peopleFilterSchema.safeParse([...keys][0]);
        if (filter.success) onChange(filter.data);
      }}
    >
      {offered.map((filter) => (
        <ToggleButton key={filter} id={filter} className="people-filter">
          {t(`people.filter.${filter}`)} <span className="people-count">{number(counts[filter])}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
