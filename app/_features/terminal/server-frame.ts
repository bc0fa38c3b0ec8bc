/* Text of the socket → ServerFrame. The gateway is ours, but a proxy, an old tab after an update or an extension may
 * put other things on the wire; whatever is not a frame is dropped here and nowhere deeper. */
import type { ServerFrame } from '#wire/frames';

type Json = Record<string, unknown>;

export function decodeServerFrame(text: string): ServerFrame | undefined {
  const value = parse(text);
  if (value === undefined || typeof value['t'] !== 'string') return undefined;
  const fits = Object.hasOwn(shapes, value['t']) ? shapes[value['t']] : undefined;
  return fits !== undefined && fits(value) ? (value as unknown as ServerFrame) : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = (value: unknown, fits: (item: Json) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => isRecord(item) && fits(item));

const isPaneState = (pane: Json): boolean =>
  isText(pane['pane']) && typeof pane['busy'] === 'boolean' && isText(pane['title']) && isNumber(pane['seq']);

const isPoints = (value: unknown): boolean => Array.isArray(value) && value.every((point) =>
  Array.isArray(point) && point.length === 6 && point.every((each) => each === null || isNumber(each)));

const shapes: Record<string, (frame: Json) => boolean> = {
  ready: (frame) => isText(frame['lab']) && isListOf(frame['panes'], isPaneState)
    && isNumber(frame['clock']) && isNumber(frame['skippedMs']),
  taken: () => true,
  out: (frame) => isText(frame['pane']) && isNumber(frame['seq']) && isText(frame['data']),
  entry: (frame) => isText(frame['pane']) && isText(frame['command']) && isText(frame['reply'])
    && (frame['seq'] === undefined || isNumber(frame['seq'])),
  state: (frame) => isText(frame['pane']) && typeof frame['busy'] === 'boolean' && isText(frame['title']),
  ticks: (frame) => isText(frame['exercise'])
    && isListOf(frame['tasks'], (task) => isText(task['id']) && typeof task['passed'] === 'boolean'),
  app: (frame) => frame['gone'] === true || (isNumber(frame['run']) && isText(frame['plan'])
    && typeof frame['running'] === 'boolean' && isNumber(frame['forSeconds']) && isNumber(frame['from'])
    && isRecord(frame['counters']) && Object.values(frame['counters']).every(isNumber) && isPoints(frame['points'])),
  clock: (frame) => isNumber(frame['clock']) && isNumber(frame['skippedMs']),
  notice: (frame) => isText(frame['text']),
  pong: (frame) => isNumber(frame['id']),
  bye: (frame) => isText(frame['code']) && isText(frame['text']) && typeof frame['retry'] === 'boolean',
};

function parse(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
