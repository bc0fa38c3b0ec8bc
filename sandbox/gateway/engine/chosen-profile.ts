/* Which release the engine alone says it is: `HITRATE_PROFILE=valkey-8.0`; redis-7.0 when nothing is said. The command
 * line is the real server's, so this is no option of it. */

import { DEFAULT_PROFILE, isProfileName, PROFILES, type Profile } from '#redis/profile';

const named = process.env.HITRATE_PROFILE ?? DEFAULT_PROFILE;

export const PROFILE: Profile = PROFILES[isProfileName(named) ? named : DEFAULT_PROFILE];
export const VERSION = PROFILE.version;

/** What is wrong with the name that was given. */
export function profileProblem(): string | undefined {
  if (isProfileName(named)) return undefined;
  return `There is no profile "${named}": HITRATE_PROFILE is one of ${Object.keys(PROFILES).join(', ')}. Exiting.`;
}
