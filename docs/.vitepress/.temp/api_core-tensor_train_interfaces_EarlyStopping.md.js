import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EarlyStopping","description":"When fit ends a run that no longer improves.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/train/interfaces/EarlyStopping.md","filePath":"api/core-tensor/train/interfaces/EarlyStopping.md"}');
const _sfc_main = { name: "api/core-tensor/train/interfaces/EarlyStopping.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-earlystopping" tabindex="-1">Interface: EarlyStopping <a class="header-anchor" href="#interface-earlystopping" aria-label="Permalink to &quot;Interface: EarlyStopping&quot;">​</a></h1><p>When <a href="./../functions/fit.html">fit</a> ends a run that no longer improves.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-metric"></a> <code>metric</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Name of the number, out of those that <code>evaluate</code> returns, that is watched. Required.</td></tr><tr role="row"><td role="cell"><a id="property-mode"></a> <code>mode?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;max&quot;</code> | <code>&quot;min&quot;</code></td><td role="cell" data-label="Default value"><code>&quot;min&quot;</code></td><td role="cell" data-label="Description">Whether less or more of it is better.</td></tr><tr role="row"><td role="cell"><a id="property-patience"></a> <code>patience?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>5</code></td><td role="cell" data-label="Description">How many evaluations in a row may be without improvement, at least 1.</td></tr><tr role="row"><td role="cell"><a id="property-mindelta"></a> <code>min<wbr>Delta?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">What counts as improvement: to be better than the best by more than this, at least 0.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/train/interfaces/EarlyStopping.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EarlyStopping = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EarlyStopping as default
};
