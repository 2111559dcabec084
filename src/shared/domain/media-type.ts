const IMAGE_SIGNATURES: readonly { readonly type: string; readonly bytes: readonly (number | null)[] }[] = [
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  // RIFF, four bytes of length, WEBP.
  { type: 'image/webp', bytes: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50] },
];

/** Media type of a picture by its first bytes; null for everything the product does not show as a picture. */
export function imageType(bytes: Uint8Array): string | null {
  const found = IMAGE_SIGNATURES.find((signature) =>
    signature.bytes.every((byte, index) => byte === null || bytes[index] === byte),
  );
  return found?.type ?? null;
}

const BY_EXTENSION: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  txt: 'text/plain',
  mp4: 'video/mp4',
  zip: 'application/zip',
};

/** Media type of any file: pictures by content, the rest by the extension of its name. */
export function mediaType(name: string, bytes: Uint8Array): string {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return imageType(bytes) ?? BY_EXTENSION[extension] ?? 'application/octet-stream';
}
