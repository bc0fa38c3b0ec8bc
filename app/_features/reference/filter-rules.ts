/* Which commands a few typed letters mean: every word must be in the name, in the summary, in what is said of the group
 * or among the other words that people have for it. */
import type { CommandGroup } from './groups';

export function filterGroups(groups: readonly CommandGroup[], query: string): CommandGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [...groups];
  return groups.map((group) => ({
    ...group,
    commands: group.commands.filter(({ name, summary }) => {
      const text = `${name} ${summary} ${group.title} ${group.about} ${group.alias}`.toLowerCase();
      return words.every((word) => text.includes(word));
    }),
  })).filter((group) => group.commands.length > 0);
}
