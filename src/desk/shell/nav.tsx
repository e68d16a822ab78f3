import { BookOpenText, CalendarRange, FileText, LayoutList, Table2 } from 'lucide';
import type { IconNode } from 'lucide';
import type { JSX } from 'preact';
import { SCREENS } from '../route.ts';
import type { Screen } from '../route.ts';
import { hrefOf, route } from '../state/address.ts';
import { Icon } from './icon.tsx';
import { SCREEN_NAMES } from './screens.tsx';

const ICONS: Readonly<Record<Screen, IconNode>> = {
  situation: LayoutList,
  ledgers: Table2,
  chronology: CalendarRange,
  reader: BookOpenText,
  brief: FileText,
};

/** The way between the five screens. The part of the record, the day and the open line go along. */
export function Nav(): JSX.Element {
  return (
    <nav class="nav" aria-label="Screens">
      <ul>
        {SCREENS.map((screen) => (
          <li key={screen}>
            <a
              href={hrefOf({ screen })}
              // Where there is no room for the name, the icon has it still.
              aria-label={SCREEN_NAMES[screen]}
              title={SCREEN_NAMES[screen]}
              aria-current={route.value.screen === screen ? 'page' : undefined}
            >
              <Icon of={ICONS[screen]} />
              <span class="nav-name">{SCREEN_NAMES[screen]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
