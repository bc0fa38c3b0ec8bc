/* The head of a command's page: the way back to the index. */
import { BackHeader } from '#app/_features/navigation/back-header';
import { PLACES } from '#app/_features/navigation/places';
import { SiteMenu } from '#app/_features/navigation/site-menu';
import { SearchBox } from '#app/_features/search/search-box';
import type { Theme } from '#app/_features/settings/settings';

export function ReferenceHeader({ name, theme }: { name: string; theme: Theme }) {
  return (
    <BackHeader back={{ href: '/reference', label: 'Commands' }} here={name} theme={theme}>
      <div className="hidden items-center sm:flex">
        <SearchBox />
        <SiteMenu places={PLACES} label="All pages" icon />
      </div>
    </BackHeader>
  );
}
