import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OutFolderOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/command/interfaces/OutFolderOptions.md","filePath":"api/core-tensor/command/interfaces/OutFolderOptions.md"}');
const _sfc_main = { name: "api/core-tensor/command/interfaces/OutFolderOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-outfolderoptions" tabindex="-1">Interface: OutFolderOptions <a class="header-anchor" href="#interface-outfolderoptions" aria-label="Permalink to &quot;Interface: OutFolderOptions&quot;">​</a></h1><p>Options of <a href="./../functions/checkOutFolder.html">checkOutFolder</a> and <a href="./../functions/writeOutFolder.html">writeOutFolder</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-force"></a> <code>force?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>Replace what an earlier run of the same command wrote.</td></tr><tr><td><a id="property-inputs"></a> <code>inputs?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td><code>undefined</code></td><td>Files and folders that the command reads: a folder that holds one of them is never replaced.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/interfaces/OutFolderOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OutFolderOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OutFolderOptions as default
};
