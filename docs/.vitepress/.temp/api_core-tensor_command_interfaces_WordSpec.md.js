import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: WordSpec","description":"A word behind a command's name.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/interfaces/WordSpec.md","filePath":"api/core-tensor/command/interfaces/WordSpec.md"}`);
const _sfc_main = { name: "api/core-tensor/command/interfaces/WordSpec.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-wordspec" tabindex="-1">Interface: WordSpec <a class="header-anchor" href="#interface-wordspec" aria-label="Permalink to &quot;Interface: WordSpec&quot;">​</a></h1><p>A word behind a command&#39;s name.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">As the help shows it, in capitals.</td></tr><tr role="row"><td role="cell"><a id="property-kind"></a> <code>kind</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/PathKind.html"><code>Path<wbr>Kind</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-optional"></a> <code>optional?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>true</code></td><td role="cell" data-label="Description">The last words may be left out.</td></tr><tr role="row"><td role="cell"><a id="property-many"></a> <code>many?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>true</code></td><td role="cell" data-label="Description">The last word may be given several times.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/interfaces/WordSpec.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WordSpec = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WordSpec as default
};
