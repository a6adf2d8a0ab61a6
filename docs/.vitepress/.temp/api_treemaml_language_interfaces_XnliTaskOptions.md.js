import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: XnliTaskOptions","description":"Options of xnliTasks.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/interfaces/XnliTaskOptions.md","filePath":"api/treemaml/language/interfaces/XnliTaskOptions.md"}');
const _sfc_main = { name: "api/treemaml/language/interfaces/XnliTaskOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-xnlitaskoptions" tabindex="-1">Interface: XnliTaskOptions <a class="header-anchor" href="#interface-xnlitaskoptions" aria-label="Permalink to &quot;Interface: XnliTaskOptions&quot;">​</a></h1><p>Options of <a href="./../functions/xnliTasks.html">xnliTasks</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-perlabel"></a> <code>per<wbr>Label?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">Examples of each label that are kept, drawn at random; 0 keeps all.</td></tr><tr role="row"><td role="cell"><a id="property-seed"></a> <code>seed?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">Of the draw.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/XnliTaskOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const XnliTaskOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  XnliTaskOptions as default
};
