import { useState } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useApp, useTexts } from '../app/context.ts';
import { createOperators } from '../app/operators.ts';
import { hrefOf } from '../app/router.ts';
import { useWatched } from '../app/use_watched.ts';
import { Button } from '../parts/button.tsx';
import { MenuChoices } from './menu_choices.tsx';
import './settings_menu.css';

/** Who works here, always in sight; two presses to hand over to a colleague. */
export function OperatorMenu() {
  const { t } = useTexts();
  const { connection, announcer } = useApp();
  const { value } = useWatched(() => createOperators(connection));
  const [failed, setFailed] = useState(false);
  const current = value?.operators.find(({ operator_id }) => operator_id === value.chosen);
  if (!value || !current) return null;
  const choose = async (operator_id: string) => {
    try {
      const { name } = await connection.bridge.call('operators.choose', { operator_id });
      announcer.getState().announce(t('operators.chosen', { name }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <MenuTrigger>
      <Button
        look="quiet"
        icon={failed ? 'warning' : 'person'}
        aria-label={t('operators.header', { name: current.name })}
      >
        <span className="header-operator">{current.name}</span>
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={t('operators.title')}>
          <MenuChoices
            name="operator"
            title={<Header className="menu-title">{t('operators.title')}</Header>}
            chosen={current.operator_id}
            onChoose={(operator_id) => void choose(operator_id)}
            choices={value.operators.map(({ operator_id, name }) => [operator_id, name] as const)}
            closes
          />
          <MenuSection className="menu-section" aria-label={t('operators.manage')}>
            <MenuItem id="manage" href={hrefOf({ screen: 'settings' })} className="menu-item menu-place">
              {t('operators.manage')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
