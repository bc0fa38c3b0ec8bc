'use client';

/* Even the frame of the page failed: plain HTML, without anything that could fail again. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body style={{ fontFamily: 'system-ui, sans-serif', margin: '15vh auto', maxWidth: '32rem', padding: '0 1rem' }}>
        <h1>This page could not be shown</h1>
        <p>The fault is ours. What you saved is kept. <a href="/">Go to all lessons</a>, or load the page again.</p>
      </body>
    </html>
  );
}
