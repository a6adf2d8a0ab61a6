import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LoadTinyImageNetOptions","description":"Options of loadTinyImageNet.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/datasets/interfaces/LoadTinyImageNetOptions.md","filePath":"api/core-tensor/datasets/interfaces/LoadTinyImageNetOptions.md"}');
const _sfc_main = { name: "api/core-tensor/datasets/interfaces/LoadTinyImageNetOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-loadtinyimagenetoptions" tabindex="-1">Interface: LoadTinyImageNetOptions <a class="header-anchor" href="#interface-loadtinyimagenetoptions" aria-label="Permalink to &quot;Interface: LoadTinyImageNetOptions&quot;">​</a></h1><p>Options of <a href="./../functions/loadTinyImageNet.html">loadTinyImageNet</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-classes"></a> <code>classes?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>all</code></td><td role="cell" data-label="Description">How many classes, the first in the order of <code>wnids.<wbr>txt</code>.</td></tr><tr role="row"><td role="cell"><a id="property-imagesperclass"></a> <code>images<wbr>Per<wbr>Class?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>all</code></td><td role="cell" data-label="Description">At most so many training images of each class, the first by name.</td></tr><tr role="row"><td role="cell"><a id="property-onprogress"></a> <code>on<wbr>Progress?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>done</code>, <code>total</code>) =&gt; <code>void</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Called after each image with how many are read and how many there are.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/datasets/interfaces/LoadTinyImageNetOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LoadTinyImageNetOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LoadTinyImageNetOptions as default
};
