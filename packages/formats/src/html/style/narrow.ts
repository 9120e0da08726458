/**
 * Tables on narrow screens and at high zoom. A level table is laid out level by level: its rows dissolve, and `order` gathers the cells
 * of each level, where the sub-headers stand already. Other tables become a list for each row.
 */
export const NARROW = `
@media screen and (max-width:52rem){
.levels,.plain{display:block;font-size:.95rem}
.levels caption,.plain caption{display:block}
.levels colgroup,.plain colgroup{display:none}
.levels{display:flex;flex-direction:column;reading-flow:flex-visual;border-bottom:0}
.levels thead,.levels tbody,.levels tr{display:contents}
.levels th,.levels td{display:block;order:calc(var(--l,0)*10 + var(--b,0));border:0;padding:.3rem 0}
.levels tbody td{border:0}
.levels .title{padding-bottom:0}
.levels .level{background:none;color:var(--ink);border:0;border-top:1px solid var(--hair);font-size:1.05rem;padding:.9rem 0 .1rem;margin-top:.5rem}
.levels .sub{background:none;border:0;padding:.5rem 0 0}
.levels td[data-label]::before{content:attr(data-label);display:block;font-weight:650;font-size:.82rem;color:var(--accent);margin-bottom:.25rem}
.levels .label,.levels .corner,.levels .blank,.levels .vacant{position:absolute;width:1px;height:1px;margin:0;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.l1{--l:1}.l2{--l:2}.l3{--l:3}.l4{--l:4}.l5{--l:5}.l6{--l:6}.l7{--l:7}.l8{--l:8}.l9{--l:9}
.b1{--b:1}.b2{--b:2}.b3{--b:3}
.plain thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.plain tbody{display:block}
.plain tr{display:block;border-bottom:1px solid var(--hair);padding:.6rem 0}
.plain tbody th,.plain tbody td{display:block;border:0;padding:.15rem 0}
.plain tbody th{font-weight:650}
.plain tbody td[data-label]::before{content:attr(data-label);display:block;color:var(--muted);font-size:.85rem}
.plain td[data-label=""]::before{display:none}
.plain .blank{display:none}
.terms>div{display:block}
}
`;
