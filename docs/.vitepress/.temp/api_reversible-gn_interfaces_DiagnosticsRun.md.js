import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DiagnosticsRun","description":"The records of one run, of every kind: those of fit, of recordedStep, or lines of their files.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/DiagnosticsRun.md","filePath":"api/reversible-gn/interfaces/DiagnosticsRun.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/DiagnosticsRun.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-diagnosticsrun" tabindex="-1">Interface: DiagnosticsRun <a class="header-anchor" href="#interface-diagnosticsrun" aria-label="Permalink to &quot;Interface: DiagnosticsRun&quot;">​</a></h1><p>The records of one run, of every kind: those of <code>fit</code>, of <code>recordedStep</code>, or lines of their files.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-records"></a> <code>records</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>unknown</code>&gt;&gt;[]</td><td role="cell" data-label="Description">Each with a <code>kind</code> and a <code>step</code>; all other numbers are drawn, null and NaN are gaps.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/DiagnosticsRun.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DiagnosticsRun = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DiagnosticsRun as default
};
