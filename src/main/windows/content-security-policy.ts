/**
 * Nothing from outside, nothing inline. `style-src` covers style sheets and <style>; styles that React sets go through
 * the CSSOM, which is not inline. ProseMirror makes its own policy to parse what is pasted, in a detached document.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard pdf-worker',
].join('; ');
