/** Custom property of a Word file that names the release a copy was made of; written by exporters, read by importers. */
export const RELEASE_PROPERTY = 'TonggaoRelease';
