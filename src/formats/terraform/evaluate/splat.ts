import { isUnset, type Node, unknownNode } from '../../../tree/node.ts';
import type { Splat } from '../syntax/expression.ts';
import { evaluate } from './evaluate.ts';
import { passedOn } from './reference.ts';
import { type Scope, withNames } from './scope.ts';
import { targetOf } from './target.ts';
import { isSet, listNode } from './value.ts';

/**
 * `list[*].name`: the same of each element. What is no list counts as a list of one, and null as an empty one.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#splat-operators
 */
export function evaluateSplat({ of, each, span }: Splat, scope: Scope): Node {
  const value = evaluate(of, scope);
  const take = (element: Node): Node => evaluate(each, withNames(scope, { '*': element }));
  if (value.kind === 'list')
    return listNode(
      value.items.map((item) => take(passedOn(value, item) as Node)),
      span,
      value.rest,
    );
  if (value.kind === 'unknown') {
    const target = targetOf(value);
    if (!target) return unknownNode(value.reason, span);
    // All instances of a resource, however many: what is asked of each leads to that resource.
    const one = take(value);
    return target.path.length === 0 && isSet(value) === true ? listNode([one], span) : { ...one, span };
  }
  if (isUnset(value)) return listNode([], span);
  return listNode([take(value)], span);
}
