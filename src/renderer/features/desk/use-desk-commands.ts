import { useCommands } from '../../commands';
import type { PageKey } from '../views/view-key';

/** The pages of the desk, from wherever one is. */
export function useDeskCommands(show: (page: PageKey) => void): void {
  useCommands({
    'desk.open': { run: () => show('desk') },
    'desk.calendar': { run: () => show('calendar') },
  });
}
