import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FileNode","description":"One node of the file.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/onnx/interfaces/FileNode.md","filePath":"api/core-tensor/onnx/interfaces/FileNode.md"}');
const _sfc_main = { name: "api/core-tensor/onnx/interfaces/FileNode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-filenode" tabindex="-1">Interface: FileNode <a class="header-anchor" href="#interface-filenode" aria-label="Permalink to &quot;Interface: FileNode&quot;">​</a></h1><p>One node of the file.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-op"></a> <code>op</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-domain"></a> <code>domain</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">Empty for ONNX&#39;s own ops.</td></tr><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-inputs"></a> <code>inputs</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">Names of values; empty where an optional input is left out.</td></tr><tr role="row"><td role="cell"><a id="property-outputs"></a> <code>outputs</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-attrs"></a> <code>attrs</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly<wbr>Map</code>&lt;<code>string</code>, <a href="./../type-aliases/FileAttr.html"><code>File<wbr>Attr</code></a>&gt;</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-origin"></a> <code>origin?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./NodeOrigin.html"><code>Node<wbr>Origin</code></a></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/onnx/interfaces/FileNode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FileNode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FileNode as default
};
