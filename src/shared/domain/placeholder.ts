/** What is still to be filled in of a template: {{name}}. */
export const PLACEHOLDER = /\{\{[^{}\n]{1,60}\}\}/gu;
