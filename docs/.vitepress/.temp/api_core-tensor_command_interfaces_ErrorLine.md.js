import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ErrorLine","description":"What a command says of an error, and its exit status.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/interfaces/ErrorLine.md","filePath":"api/core-tensor/command/interfaces/ErrorLine.md"}');
const _sfc_main = { name: "api/core-tensor/command/interfaces/ErrorLine.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-errorline" tabindex="-1">Interface: ErrorLine <a class="header-anchor" href="#interface-errorline" aria-label="Permalink to &quot;Interface: ErrorLine&quot;">​</a></h1><p>What a command says of an error, and its exit status.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-line"></a> <code>line</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">One line, without characters that a terminal would obey.</td></tr><tr role="row"><td role="cell"><a id="property-status"></a> <code>status</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>1</code> | <code>2</code></td><td role="cell" data-label="Description">2 for a mistake on the command line, 1 for everything else.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/interfaces/ErrorLine.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ErrorLine = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ErrorLine as default
};
