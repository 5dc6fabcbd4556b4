/** On paper-white, so that a figure in print and on the page look alike; the rest follows the reader's theme. */
export const style = `:root{color-scheme:light dark;--ink:#1b1f1d;--soft:#4d5652;--sheet:#fff;--line:#d5d9d6;--mark:#fff3c4;--dispute:#a3162b;--link:#1d4ed8}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebe9;--soft:#aab3ae;--sheet:#15191a;--line:#3a4241;--mark:#4a3f12;--dispute:#ff8c98;--link:#9db8ff}}
*{box-sizing:border-box}body{margin:0;background:var(--sheet);color:var(--ink);font:1.05rem/1.55 Georgia,'Times New Roman',serif}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem}h1{font-size:1.7rem;line-height:1.25;margin:0 0 .4rem}h2{font-size:1.1rem;margin:1.8rem 0 .5rem}
a{color:var(--link)}p{margin:.4rem 0}.sub,footer,.note,.find{font:.9rem/1.5 system-ui,sans-serif;color:var(--soft)}
figure{margin:1rem 0;background:#fff;padding:.75rem;border:1px solid var(--line)}figure{overflow-x:auto}figure svg{display:block;width:100%;min-width:40rem;height:auto}
.find{display:flex;gap:.75rem;align-items:center;flex-wrap:wrap;position:sticky;top:0;background:var(--sheet);padding:.6rem 0;border-bottom:1px solid var(--line)}
.find input{font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--soft);padding:.45rem .6rem;min-width:14rem}
details{border-bottom:1px solid var(--line);scroll-margin-top:4rem}summary{cursor:pointer;padding:.6rem 0;min-height:2.75rem}summary b{font:600 .9rem system-ui,sans-serif;margin-inline-end:.5rem}
.disputed summary b{color:var(--dispute)}.note{padding:0 0 .9rem 1.5rem}.note strong{color:var(--dispute)}.note q{color:var(--ink);quotes:none}details:target,details.chosen{background:var(--mark)}
figure .pale path{opacity:.14}figure .pale circle{stroke-opacity:.14}figure .pale text{fill-opacity:.2}
.lens{border:0;padding:0;margin:.8rem 0;font:.9rem/1.5 system-ui,sans-serif}.lens label{display:block;padding:.35rem 0;min-height:1.5rem}.lens legend{font-weight:600}
.story{border-inline-start:3px solid var(--line);padding-inline-start:1rem;margin:1rem 0}.step:focus-visible{outline-offset:4px}.steps{display:flex;gap:.6rem;align-items:center;flex-wrap:wrap;font:.9rem/1.5 system-ui,sans-serif}
.steps button{font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--soft);padding:.5rem .9rem;min-height:2.75rem;cursor:pointer}.steps button:disabled{opacity:.45;cursor:default}
.script [data-n]{cursor:pointer}.chosen-one [data-n]:not(.chosen) path{opacity:.3}.chosen-one [data-n]:not(.chosen) circle{stroke-opacity:.3}.chosen-one [data-n]:not(.chosen) text{fill-opacity:.45}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}[hidden]{display:none!important}
@media print{.find,.lens,.steps{display:none}body{background:#fff;color:#000}}`
