import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Removed<A, Y>","description":"","frontmatter":{},"headers":[],"relativePath":"api/fishleg/structure/interfaces/Removed.md","filePath":"api/fishleg/structure/interfaces/Removed.md"}');
const _sfc_main = { name: "api/fishleg/structure/interfaces/Removed.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-removed-a-y" tabindex="-1">Interface: Removed&lt;A, Y&gt; <a class="header-anchor" href="#interface-removed-a-y" aria-label="Permalink to &quot;Interface: Removed\\&lt;A, Y\\&gt;&quot;">​</a></h1><p>What <a href="./../functions/removeGroups.html">removeGroups</a> returns.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-a"></a> <code>A</code> <em>extends</em> readonly <code>unknown</code>[]</td></tr><tr><td><a id="type-parameter-y"></a> <code>Y</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-f"></a> <code>f</code></td><td><code>readonly</code></td><td>(...<code>args</code>) =&gt; <code>Y</code></td><td>The function of the smaller weights.</td></tr><tr><td><a id="property-params"></a> <code>params</code></td><td><code>readonly</code></td><td><code>A</code>[<code>0</code>]</td><td>The smaller weights, owned by the caller.</td></tr><tr><td><a id="property-state"></a> <code>state</code></td><td><code>readonly</code></td><td><code>unknown</code></td><td>The smaller state, owned by the caller; undefined where there is none.</td></tr><tr><td><a id="property-smaller"></a> <code>smaller</code></td><td><code>readonly</code></td><td>(<code>params</code>) =&gt; <code>A</code>[<code>0</code>]</td><td>The smaller form of another tree like the weights; owned by the caller.</td></tr><tr><td><a id="property-program"></a> <code>program</code></td><td><code>readonly</code></td><td>(...<code>args</code>) =&gt; <a href="./../../../core-tensor/graph/interfaces/Program.html"><code>Program</code></a></td><td>The smaller function as a program, e.g. for <code>toOnnx</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/structure/interfaces/Removed.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Removed = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Removed as default
};
