import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FileHandlerOptions","description":"Options of fileHandler.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/io/interfaces/FileHandlerOptions.md","filePath":"api/core-tensor/io/interfaces/FileHandlerOptions.md"}');
const _sfc_main = { name: "api/core-tensor/io/interfaces/FileHandlerOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-filehandleroptions" tabindex="-1">Interface: FileHandlerOptions <a class="header-anchor" href="#interface-filehandleroptions" aria-label="Permalink to &quot;Interface: FileHandlerOptions&quot;">​</a></h1><p>Options of <a href="./../functions/fileHandler.html">fileHandler</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-shardbytes"></a> <code>shard<wbr>Bytes?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>one file of any size</code></td><td role="cell" data-label="Description">Most bytes of a file of weights; larger weights are cut into several files, which browsers fetch side by side and keep apart in their caches. tfjs&#39;s own tools write 4 MiB (<code>2 ** 22</code>).</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/io/interfaces/FileHandlerOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FileHandlerOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FileHandlerOptions as default
};
