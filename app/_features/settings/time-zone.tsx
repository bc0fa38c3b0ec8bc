'use client';

/* Tells the server the browser's time zone, for the next deliberate act to keep. */
import { useEffect } from 'react';

export function TimeZone() {
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    document.cookie = `hitrate-zone=${encodeURIComponent(zone)}; path=/; max-age=34560000; samesite=lax`;
  }, []);
  return null;
}
