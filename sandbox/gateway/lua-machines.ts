/* Lua for the nodes of this thread: what a node is given as its option `scripts`, and what its labs have. */

import { labScripts } from '#lab/lab-scripts';
import { machinesOn } from '#scripting/machine';
import { makeLuaBinary } from './lua-binary';

export const luaMachines = machinesOn(makeLuaBinary);
labScripts.make = luaMachines;
