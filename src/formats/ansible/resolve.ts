import { type Entry, type Node, type ScalarNode, unknownNode, withStep } from '../../tree/node.ts';
import type { Span, Step } from '../../tree/span.ts';
import { type Body, bodyOf } from './jinja/body.ts';
import { evaluate } from './jinja/evaluate.ts';
import type { Expression } from './jinja/expression.ts';
import { parseExpression } from './jinja/parse.ts';
import { render } from './jinja/render.ts';
import type { Surroundings } from './jinja/surroundings.ts';
import { isTemplate, pieces } from './jinja/template.ts';
import { TextBuilder } from './jinja/text-builder.ts';
import { isOmitted, isSettled, settle, undefinedValue } from './jinja/value.ts';
import { runtimeValue } from './magic.ts';
import type { Scope } from './scope.ts';

/** Work for one task; what needs more is a mistake or an attack. */
const maxSteps = 100_000;

/** Expressions inside expressions, over all variables on the way; more would exhaust the stack. */
const maxNesting = 500;

/** Variables that refer to variables, deeper than people write. */
const maxDepth = 50;

/**
 * Replaces templates in values by what the variables of a scope make of them. A value that comes from a variable keeps
 * the place where it was written and says in its trail where it was used; a text that is put together stands where it
 * was put together and says where its pieces come from.
 */
export class Resolver {
  readonly #scope: Scope;
  /** Places of the templates that are being resolved, to catch one that needs itself. */
  readonly #open = new Set<Span>();
  #steps = 0;
  #nesting = 0;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** The value with all templates in it replaced. Options that are left out by `omit` are gone from their maps. */
  resolve(node: Node): Node {
    if (isSettled(node)) return node;
    if (!this.#step()) return unknownNode('the value takes too many steps to evaluate', node.span);
    switch (node.kind) {
      case 'unknown':
        return node;
      case 'scalar': {
        const value = this.scalar(node);
        return value === node || value.kind === 'scalar' || value.kind === 'unknown' ? value : this.resolve(value);
      }
      case 'list':
        return settle({ ...node, items: node.items.map((item) => this.resolve(item)).filter((item) => !isOmitted(item)) });
      case 'map': {
        const entries = new Map<string, Entry>();
        for (const entry of node.entries.values()) {
          const value = this.resolve(entry.value);
          if (!isOmitted(value)) entries.set(entry.key, { ...entry, value });
        }
        return settle({ ...node, entries });
      }
    }
  }

  /** What a bare expression gives, such as the one after `when:`; unknown for text that is none. */
  expression(text: string, span: Span): Node {
    const parsed = parse(text);
    return parsed ? this.#evaluate(parsed, span) : unknownNode(`${JSON.stringify(text)} is not an expression`, span);
  }

  /** A scalar with its template replaced; what is in a list or map that it stands for is left as it is. */
  scalar(node: ScalarNode): Node {
    if (node.tag === '!vault') return unknownNode('the value is in a vault', node.span, { secret: true });
    if (typeof node.value !== 'string' || node.tag === '!unsafe' || isSettled(node) || !isTemplate(node.value)) return node;
    const body = bodyOf(node.value);
    if (!body) return unknownNode(reasonOf(node.value), node.span);
    if (this.#open.has(node.span)) return unknownNode(`${node.value} refers to itself`, node.span);
    if (this.#open.size >= maxDepth) return unknownNode(`${node.value} leads through more than ${maxDepth} variables`, node.span);
    this.#open.add(node.span);
    const [only] = body;
    const value =
      body.length === 1 && only?.kind === 'output' && only.expression
        ? this.#whole(only.expression, only.code, node)
        : this.#text(body, node);
    this.#open.delete(node.span);
    return value;
  }

  /** `"{{ x }}"` keeps the type and the place of what it stands for. */
  #whole(expression: Expression, code: string, node: ScalarNode): Node {
    const value = this.#evaluate(expression, node.span);
    if (isOmitted(value) || value.span === node.span) return withTrail(value, node.trail);
    return withTrail(this.#used(value, { span: node.span, note: `used as {{ ${code} }}` }), node.trail);
  }

  /** The value, and all that is in it, with one more stop on its way. */
  #used(node: Node, step: Step): Node {
    if (!this.#step()) return node;
    const used = withUse(node, step);
    if (used.kind === 'list') return { ...used, items: used.items.map((item) => this.#used(item, step)) };
    if (used.kind !== 'map') return used;
    const entries = [...used.entries.values()].map((entry) => ({ ...entry, value: this.#used(entry.value, step) }));
    return { ...used, entries: new Map(entries.map((entry) => [entry.key, entry])) };
  }

  #text(body: Body, node: ScalarNode): Node {
    const text = new TextBuilder(node.span, node.trail);
    render(body, text, this.#around(node.span, []));
    return this.#weighed(text.node(), node.span);
  }

  /** Long texts are work too: a repository could be made of nothing else. */
  #weighed(value: Node, span: Span): Node {
    if (value.kind !== 'scalar' || typeof value.value !== 'string' || value.value.length < 1000) return value;
    return this.#step(Math.ceil(value.value.length / 10)) ? value : unknownNode('the value takes too many steps to evaluate', span);
  }

  #evaluate(expression: Expression, span: Span): Node {
    const around = this.#around(span, []);
    // What a path of keys leads to may be a template again.
    return around.resolve(evaluate(expression, around), 'shallow');
  }

  /** @param locals - variables of loops and `set` statements in templates, innermost first */
  #around(span: Span, locals: readonly ReadonlyMap<string, Node>[]): Surroundings {
    return {
      span,
      bounded: (work) => this.#bounded(work, span),
      spend: (steps) => this.#step(steps),
      variable: (name) => this.#variable(name, span, locals),
      resolve: (node, depth) => (depth === 'deep' ? this.resolve(node) : node.kind === 'scalar' ? this.scalar(node) : node),
      with: (names) => this.#around(span, [names, ...locals]),
    };
  }

  #variable(name: string, span: Span, locals: readonly ReadonlyMap<string, Node>[]): Node {
    const node = locals.find((names) => names.has(name))?.get(name) ?? this.#scope.find(name);
    if (node === undefined) return runtimeValue(name, span) ?? undefinedValue(`{{ ${name} }} has no value in the code`, span);
    return node.kind === 'scalar' ? this.scalar(node) : node;
  }

  #bounded(work: () => Node, span: Span): Node {
    if (!this.#step()) return unknownNode('the expression takes too many steps to evaluate', span);
    if (this.#nesting >= maxNesting) return unknownNode('the expression is nested too deeply', span);
    this.#nesting++;
    const value = work();
    this.#nesting--;
    return this.#weighed(value, span);
  }

  #step(steps = 1): boolean {
    this.#steps += steps;
    return this.#steps <= maxSteps && this.#scope.budget.spend(steps);
  }
}

const reasonOf = (text: string): string => (pieces(text) ? 'the statements of the template do not match' : 'the template is not closed');

/** Longer ways are followed by nobody. */
const maxTrail = 30;

const withUse = (node: Node, step: Step): Node => {
  if ((node.trail?.length ?? 0) >= maxTrail) return node;
  const used = withStep(node, step);
  return isSettled(node) ? settle(used) : used;
};

const withTrail = (node: Node, trail: readonly Step[] | undefined): Node => (trail ? trail.reduce(withUse, node) : node);

/** The same few expressions stand all over a repository. */
const parsed = new Map<string, Expression | undefined>();

function parse(text: string): Expression | undefined {
  if (parsed.has(text)) return parsed.get(text);
  if (parsed.size > 5000) parsed.clear();
  const expression = parseExpression(text);
  parsed.set(text, expression);
  return expression;
}
