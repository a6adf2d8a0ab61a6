import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OutFolderOptions","description":"Options of checkOutFolder and writeOutFolder.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/interfaces/OutFolderOptions.md","filePath":"api/core-tensor/command/interfaces/OutFolderOptions.md"}');
const _sfc_main = { name: "api/core-tensor/command/interfaces/OutFolderOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-outfolderoptions" tabindex="-1">Interface: OutFolderOptions <a class="header-anchor" href="#interface-outfolderoptions" aria-label="Permalink to &quot;Interface: OutFolderOptions&quot;">​</a></h1><p>Options of <a href="./../functions/checkOutFolder.html">checkOutFolder</a> and <a href="./../functions/writeOutFolder.html">writeOutFolder</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-force"></a> <code>force?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">Replace what an earlier run of the same command wrote.</td></tr><tr role="row"><td role="cell"><a id="property-inputs"></a> <code>inputs?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Default value"><code>[]</code></td><td role="cell" data-label="Description">Files and folders that the command reads: a folder that holds one of them is never replaced.</td></tr></tbody></table></div>`);
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
