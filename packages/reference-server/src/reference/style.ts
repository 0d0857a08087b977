/** The reference's own style sheet: system fonts, light and dark, readable from 320 px up. */
export const referenceStyle = `
:root { color-scheme: light dark; --line: light-dark(#d5d8dd, #3a3f47); --soft: light-dark(#f4f5f7, #1d2026); --text: light-dark(#1b1e24, #e7e9ec); --link: light-dark(#0b57a4, #8fc1ff); }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.55 system-ui, sans-serif; color: var(--text); background: light-dark(#fff, #14161a); }
a { color: var(--link); }
main { padding: 1.5rem; max-width: 56rem; min-width: 0; }
nav { padding: 1.5rem; background: var(--soft); border-block-end: 1px solid var(--line); }
nav h2 { font-size: 1rem; margin: 1rem 0 0.25rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { padding-block: 0.2rem; }
h1 small { font-weight: 400; color: inherit; opacity: 0.75; }
main h2 { margin-block-start: 3rem; border-block-end: 2px solid var(--line); }
section { margin-block: 2.5rem; scroll-margin-block-start: 1rem; }
code { font: 0.92em ui-monospace, monospace; overflow-wrap: anywhere; }
.route code:first-child { font-weight: 700; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 0.4rem; padding: 1rem; overflow-x: auto; }
pre code { overflow-wrap: normal; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.94rem; }
caption { text-align: start; font-weight: 600; padding-block: 0.4rem; }
th, td { text-align: start; vertical-align: top; padding: 0.35rem 0.6rem; border-block-end: 1px solid var(--line); font-weight: 400; }
thead th { font-weight: 600; }
summary { cursor: pointer; padding-block: 0.25rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
@media (min-width: 60rem) {
  body { display: grid; grid-template-columns: 17rem minmax(0, 1fr); }
  nav { position: sticky; inset-block-start: 0; block-size: 100vh; overflow-y: auto; border-block-end: 0; border-inline-end: 1px solid var(--line); }
  main { padding: 2rem 3rem; }
}
`;
