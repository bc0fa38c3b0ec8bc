import { Lost } from '#app/_ui/lost';

export default function NotFound() {
  return <Lost />;
}
