import { unknownNode } from '../../../../tree/node.ts';
import { everyArgument } from '../given.ts';
import { addressFilters } from './addresses.ts';
import { choiceFilters } from './choices.ts';
import { encodingFilters } from './encodings.ts';
import type { Filter, OpenFilter } from './filter.ts';
import { listFilters } from './lists.ts';
import { mapFilters } from './maps.ts';
import { numberFilters } from './numbers.ts';
import { pathFilters } from './paths.ts';
import { patternFilters } from './patterns.ts';
import { selectionFilters } from './selections.ts';
import { setFilters } from './sets.ts';
import { textFilters } from './texts.ts';

/**
 * Filters that need nothing but the value and their arguments.
 *
 * @see https://jinja.palletsprojects.com/en/stable/templates/#list-of-builtin-filters and
 * https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_filters.html
 */
const filters = new Map<string, Filter>(
  Object.entries({
    ...textFilters,
    ...patternFilters,
    ...numberFilters,
    ...listFilters,
    ...setFilters,
    ...mapFilters,
    ...encodingFilters,
    ...pathFilters,
    ...addressFilters,
  }),
);

const openFilters = new Map<string, OpenFilter>(Object.entries({ ...choiceFilters, ...selectionFilters }));

/** Collections whose filters go by their short names here. */
const collection = /^(ansible\.builtin|ansible\.utils|ansible\.netcommon|community\.general)\./;

/** The filter of a name; one that is not known here gives unknown. */
export function filterOf(name: string): OpenFilter {
  const short = name.replace(collection, '');
  const open = openFilters.get(short);
  if (open) return open;
  const filter = filters.get(short);
  return (of, given, around) => {
    if (of.kind === 'unknown') return of;
    if (!filter) return unknownNode(`the filter ${short} is not evaluated`, around.span);
    const unclear = everyArgument(given).find((node) => node.kind === 'unknown');
    if (unclear) return unclear;
    return filter(of, given, around) ?? unknownNode(`the filter ${short} meets a value that it is not evaluated on`, around.span);
  };
}
