import type { LayerOf } from '../../../engine/architecture.ts';
import type { GraphWriter, Value } from '../graph.ts';
import { concatenate, elementwise, packFrames, unpackFrames } from '../operators.ts';
import type { Cell, State } from './cell.ts';
import { gruCell } from './gru.ts';
import { lstmCell } from './lstm.ts';
import { writeChoice, writePadding } from './masking.ts';
import type { Site } from './site.ts';

type Recurrent = LayerOf<'lstm'> | LayerOf<'gru'>;

/** Of one frame, [N, 1] each. */
interface Presence {
  mask: Value;
  padding: Value;
}

/** Frame by frame in plain operators: the recurrences that runtimes have know of no padding. */
export function writeRecurrent(site: Site<Recurrent>): Value {
  const { layer, graph, mask } = site;
  const presence = mask ? presenceOf(graph, mask) : null;
  const directions = layer.bidirectional ? (['forward', 'backward'] as const) : (['forward'] as const);
  const outputs = directions.map((direction) => {
    const states = runDirection(site, direction === 'backward', presence);
    return layer.return_sequences
      ? packFrames(graph, `${direction}_states`, states)
      : (states.at(direction === 'backward' ? 0 : -1) ?? site.input);
  });
  const [only = site.input] = outputs;
  return outputs.length === 1 ? only : concatenate(graph, 'directions_joined', outputs);
}

function presenceOf(graph: GraphWriter, mask: Value): Presence[] {
  const paddings = unpackFrames(graph, 'padding', writePadding(graph, mask));
  return unpackFrames(graph, 'mask', mask).map((frame, t) => ({
    mask: frame,
    padding: paddings[t] ?? frame,
  }));
}

/** What the cell remembers after each frame, at the frame's own place; padding repeats what was before it. */
function runDirection(
  site: Site<Recurrent>,
  backward: boolean,
  presence: readonly Presence[] | null,
): Value[] {
  const graph = site.graph.below(backward ? 'backward' : 'forward');
  const cell = cellOf({ ...site, graph }, backward ? 'backward_' : '');
  const order = [...cell.frames.entries()];
  const states: Value[] = [];
  let state: State | null = null;
  for (const [t, frame] of backward ? order.toReversed() : order) {
    const below = graph.below(`frame_${t}`);
    const next = cell.step(below, frame, state);
    const here = presence?.[t];
    state = here ? held(below, here, next, state) : next;
    states[t] = state.hidden;
  }
  return states;
}

function cellOf({ layer, ...site }: Site<Recurrent>, prefix: string): Cell {
  return layer.type === 'lstm' ? lstmCell({ ...site, layer }, prefix) : gruCell({ ...site, layer }, prefix);
}

/** Padding leaves the state as it was; before the first frame it is zero. */
function held(graph: GraphWriter, presence: Presence, next: State, before: State | null): State {
  const choose = (name: string, value: Value, old: Value | undefined) =>
    old
      ? writeChoice(graph.below(name), presence, value, old)
      : elementwise(graph, `${name}_kept`, 'MUL', value, presence.mask);
  return {
    hidden: choose('hidden', next.hidden, before?.hidden),
    ...(next.memory && { memory: choose('memory', next.memory, before?.memory) }),
  };
}
