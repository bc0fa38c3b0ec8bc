/* The option words of geo searches, in whatever order they come, and what excludes what (geo.c, georadiusGeneric). */
import type { Context } from '#redis/context';
import { NOT_INTEGER, Refusal, SYNTAX } from '#redis/errors';
import type { Place } from '#structures/geohash';
import { readBox, readPlace, readRadius } from './reading';

export type Form = {
  kind: 'place' | 'member' | 'search' | 'searchstore';
  /** Word of the key that is searched. */
  source: number;
  /** Word of the first option. */
  first: number;
  mayStore: boolean;
};
type Extent = { radius: number; metres: number } | { width: number; height: number; metres: number };
export type Options = {
  /** `unknown`: a member of a key that is not there. */
  from: Place | 'unknown' | undefined;
  extent: Extent | undefined;
  withDistance: boolean;
  withHash: boolean;
  withPlace: boolean;
  /** 1: nearest first, -1: farthest first. */
  order: 0 | 1 | -1;
  count: number;
  any: boolean;
  /** Word of the key to store under; 0: none. */
  storeAt: number;
  storesDistance: boolean;
};
/** The place of the member in a word; absent without a set. */
type MemberPlace = ((i: number) => Place) | undefined;

const COUNT_NOT_POSITIVE = new Refusal('ERR COUNT must be > 0');
const ANY_ALONE = new Refusal('ERR the ANY argument requires COUNT argument');

export function readOptions(ctx: Context, form: Form, options: Options, placeOfMember: MemberPlace): void {
  const origin: Origin = { by: undefined };
  for (let i = form.first; i < ctx.count; i++) {
    const left = ctx.count - i - 1;
    const word = ctx.upper(i);
    const flag = flags[word];
    if (flag !== undefined) {
      flag(options);
      continue;
    }
    let taken = 0;
    if (word === 'COUNT' && left >= 1) taken = readCount(ctx, i + 1, options);
    else if (form.mayStore && left >= 1 && (word === 'STORE' || word === 'STOREDIST')) {
      options.storeAt = i + 1;
      options.storesDistance = word === 'STOREDIST';
      taken = 1;
    } else if (form.kind === 'searchstore' && word === 'STOREDIST') {
      options.storesDistance = true;
      continue;
    } else if (form.kind === 'search' || form.kind === 'searchstore') {
      taken = readShape(ctx, i, options, origin, placeOfMember);
    }
    if (taken === 0) throw SYNTAX;
    i += taken;
  }
  refuse(ctx, form, options);
}

const flags: Readonly<Record<string, (options: Options) => void>> = {
  WITHDIST(options) { options.withDistance = true; },
  WITHHASH(options) { options.withHash = true; },
  WITHCOORD(options) { options.withPlace = true; },
  ANY(options) { options.any = true; },
  ASC(options) { options.order = 1; },
  DESC(options) { options.order = -1; },
};

function readCount(ctx: Context, i: number, options: Options): number {
  options.count = ctx.integerWithin(i, 1, Infinity, COUNT_NOT_POSITIVE, NOT_INTEGER);
  return 1;
}

type Origin = { by: 'FROMMEMBER' | 'FROMLONLAT' | undefined };

/** Reads the option in word `i` and answers how many words follow it; 0 when it is none. */
function readShape(ctx: Context, i: number, options: Options, origin: Origin, placeOfMember: MemberPlace): number {
  const left = ctx.count - i - 1;
  const word = ctx.upper(i);
  const { extent } = options;
  if (word === 'FROMMEMBER' && left >= 1 && origin.by !== 'FROMLONLAT') {
    options.from = placeOfMember === undefined ? 'unknown' : placeOfMember(i + 1);
    origin.by = word;
    return 1;
  }
  if (word === 'FROMLONLAT' && left >= 2 && origin.by !== 'FROMMEMBER') {
    options.from = readPlace(ctx, i + 1);
    origin.by = word;
    return 2;
  }
  if (word === 'BYRADIUS' && left >= 2 && !(extent !== undefined && 'width' in extent)) {
    options.extent = readRadius(ctx, i + 1);
    return 2;
  }
  if (word === 'BYBOX' && left >= 3 && !(extent !== undefined && 'radius' in extent)) {
    options.extent = readBox(ctx, i + 1);
    return 3;
  }
  return 0;
}

function refuse(ctx: Context, form: Form, options: Options): void {
  const searches = form.kind === 'search' || form.kind === 'searchstore';
  if (options.storeAt > 0 && (options.withDistance || options.withHash || options.withPlace)) {
    const what = form.kind === 'searchstore' ? 'GEOSEARCHSTORE' : 'STORE option in GEORADIUS';
    throw new Refusal(`ERR ${what} is not compatible with WITHDIST, WITHHASH and WITHCOORD options`);
  }
  if (searches && options.from === undefined) {
    throw new Refusal(`ERR exactly one of FROMMEMBER or FROMLONLAT can be specified for ${ctx.text(0)}`);
  }
  if (searches && options.extent === undefined) {
    throw new Refusal(`ERR exactly one of BYRADIUS and BYBOX can be specified for ${ctx.text(0)}`);
  }
  if (options.any && options.count === 0) throw ANY_ALONE;
}
