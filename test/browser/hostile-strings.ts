/**
 * What somebody with bad intentions would type, or a text that merely looks like it. Whatever of it becomes an element
 * carries the mark, whatever runs opens a dialog or sets the mark on the window: a test looks for either.
 */
export const hostileMark = 'nv-hostile';

const run = `alert('${hostileMark}')`;

/** Markup, code, templates, formulas, addresses and letters that have broken other pages. */
const seeds: readonly string[] = [
  `<${hostileMark}></${hostileMark}>`,
  `<b class="${hostileMark}">Testesen</b>`,
  `<img src=x onerror=${run} class=${hostileMark}>`,
  `<svg/onload=${run} class=${hostileMark}>`,
  `<script class="${hostileMark}">${run}</script>`,
  `<iframe class="${hostileMark}" srcdoc="<script>${run}</script>"></iframe>`,
  `<a class="${hostileMark}" href="javascript:${run}">klik</a>`,
  `<style class="${hostileMark}">*{display:none}</style>`,
  `<base class="${hostileMark}" href="//127.0.0.1:1/">`,
  `<meta class="${hostileMark}" http-equiv="refresh" content="0;url=//127.0.0.1:1/">`,
  `<link class="${hostileMark}" rel="stylesheet" href="//127.0.0.1:1/x.css">`,
  `<form class="${hostileMark}" action="//127.0.0.1:1/"><button>Gem</button></form>`,
  `<input class="${hostileMark}" autofocus onfocus=${run}>`,
  `<details class="${hostileMark}" open ontoggle=${run}>`,
  `<object class="${hostileMark}" data="data:text/html,<script>${run}</script>"></object>`,
  `<template class="${hostileMark}"><img src=x onerror=${run}></template>`,
  `<math class="${hostileMark}"><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  `<noscript class="${hostileMark}"><p title="</noscript><img src=x onerror=${run}>">`,
  `<dialog class="${hostileMark}" open>Du er logget af</dialog>`,
  `<marquee class="${hostileMark}" onstart=${run}>`,
  `<video class="${hostileMark}"><source onerror=${run}></video>`,
  `javascript:${run}`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `\${${run}}`,
  `{{constructor.constructor("${run}")()}}`,
  `{count} {name} {navn}`,
  `%{(#_='multipart')}`,
  `=cmd|' /C calc'!A0`,
  `+45 00 00 00 00=1+1`,
  `-1+1|cmd`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  `' or '1'='1' --`,
  `'; drop table referrals.part; --`,
  `$(touch ${hostileMark})`,
  `../../../../etc/passwd`,
  `//127.0.0.1:1/${hostileMark}`,
  `%3Cscript%3E${run}%3C/script%3E`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `&#60;img src=x onerror=${run}&#62;`,
  `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
  `＜script＞${run}＜/script＞`,
  `\u202Egro.lepmaxe\u202C vendt om`,
  `Å\u030A\u0301\u0302\u0303\u0304 ophobede tegn`,
  `nul\u200Bbredde\u200Dmellemrum\uFEFF`,
  `👩‍👧‍👦 familie i ét tegn`,
  `Æblegrød ÆØÅ æøå é ß İ ı`,
  `__proto__`,
  `constructor`,
  `[object Object]`,
  `undefined null NaN true`,
];

/** Ways out of where a text usually stands: an attribute, a text area, an option, a title, a comment, a string. */
const wrappings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `'>${text}`,
  (text) => `</textarea>${text}`,
  (text) => `</option></select>${text}`,
  (text) => `</title></head>${text}`,
  (text) => `-->${text}<!--`,
  (text) => `';${text}//`,
  (text) => `]]>${text}`,
  (text) => `Ida ${text} Prøvesen`,
];

/** 500 of them, each another, none longer than the shortest text field that takes names. */
export const hostileStrings: readonly string[] = wrappings.flatMap((wrap) => seeds.map(wrap));
