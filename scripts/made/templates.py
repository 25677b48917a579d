"""Pages of made sites by template. Slots: {title} {author} {iso} {date} {url} {body} {list} {previous} {next} {related}
{tags} {comments} {head} {home} {outlet} {lang} {notes}; {previous} and {next} are addresses, {related} links in <li>."""

WORDPRESS = """<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} | {outlet}</title>{head}
<link rel="canonical" href="{url}"><meta property="og:title" content="{title}"><meta property="article:published_time"
content="{iso}T08:00:00+00:00"></head><body class="single single-post">
<header id="masthead"><a href="{home}" rel="home">{outlet}</a><nav id="site-navigation"><ul class="menu">
<li class="menu-item"><a href="{home}about/">About</a></li><li class="menu-item"><a href="{home}archive/">Archive</a></li>
</ul></nav></header><main id="main"><article class="post hentry"><header class="entry-header">
<h1 class="entry-title">{title}</h1><div class="entry-meta"><span class="posted-on"><a href="{url}" rel="bookmark">
<time class="entry-date published" datetime="{iso}T08:00:00+00:00">{date}</time></a></span> <span class="byline"> by
<span class="author vcard"><a class="url fn n" href="{home}author/a/">{author}</a></span></span></div></header>
<div class="entry-content">{body}{list}{notes}
<div class="sharedaddy"><a href="https://chirp.example/share?u={url}">Chirp</a> <a href="mailto:?body={url}">Email</a></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><ul>{related}</ul></div></div>
<footer class="entry-footer"><span class="tags-links">{tags}</span></footer></article>
<nav class="navigation post-navigation"><div class="nav-previous"><a href="{previous}" rel="prev">&larr; Older</a></div>
<div class="nav-next"><a href="{next}" rel="next">Newer &rarr;</a></div></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts</h2><ol class="comment-list">{comments}</ol>
</div></main><aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recent Posts</h2>
<ul>{related}</ul></section><section class="widget widget_tag_cloud">{tags}</section></aside>
<footer id="colophon"><a href="https://wordpress.example/">Proudly powered</a></footer></body></html>"""

HUGO = """<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} :: {outlet}</title>{head}
<meta name="author" content="{author}"></head><body><header class="header"><a href="{home}">{outlet}</a>
<ul class="menu"><li><a href="{home}posts/">Posts</a></li><li><a href="{home}tags/">Tags</a></li></ul></header>
<div class="content"><main class="post"><h1 class="post-title">{title}</h1><div class="post-meta">
<time class="post-date" datetime="{iso}">{iso}</time><span class="post-author">{author}</span></div>
<div class="post-tags">{tags}</div><div class="post-content">{body}{list}{notes}</div>
<div class="pagination"><div class="pagination__buttons"><a href="{previous}"><span>←</span> Prev</a>
<a href="{next}">Next <span>→</span></a></div></div></main></div>
<footer class="footer">© {outlet}, made with <a href="https://gohugo.example/">Hugo</a></footer></body></html>"""

GHOST = """<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}
<link rel="canonical" href="{url}"><meta property="og:site_name" content="{outlet}"><script type="application/ld+json">
{{"@context":"https://schema.org","@type":"Article","headline":{title_json},"author":{{"@type":"Person","name":"{author}"}},
"datePublished":"{iso}T06:00:00.000Z","url":"{url}"}}</script></head><body class="post-template">
<div class="gh-viewport"><header class="gh-navigation"><a class="gh-navigation-logo" href="{home}">{outlet}</a></header>
<main class="gh-main"><article class="gh-article post"><header class="gh-article-header gh-canvas">
<h1 class="gh-article-title is-title">{title}</h1><div class="gh-article-meta"><a href="{home}author/a/">{author}</a>
<time class="gh-article-meta-date" datetime="{iso}">{date}</time></div></header>
<section class="gh-content gh-canvas">{body}{list}{notes}</section></article>
<section class="gh-container"><h2 class="gh-container-title">Read more</h2><div class="gh-feed">{cards}</div></section></main>
<footer class="gh-footer"><a href="https://ghost.example/">Powered by Ghost</a></footer></div></body></html>"""

BLOGGER = """<!DOCTYPE html><html dir="ltr"><head><title>{outlet}: {title}</title>{head}
<link href="{url}" rel="canonical"></head><body class="loading"><div class="content-outer"><div class="header-outer">
<h1 class="title"><a href="{home}">{outlet}</a></h1></div><div class="main"><div class="blog-posts hfeed">
<div class="date-outer"><h2 class="date-header"><span>{date}</span></h2><div class="date-posts"><div class="post-outer">
<div class="post hentry"><h3 class="post-title entry-title">{title}</h3><div class="post-body entry-content">{body}{list}
{notes}<div style="clear: both;"></div></div><div class="post-footer"><span class="post-author vcard">Publicado por
<span class="fn"><a href="{home}profile">{author}</a></span></span> <span class="post-timestamp"><a class="timestamp-link"
href="{url}"><abbr class="published" title="{iso}T09:30:00+01:00">9:30</abbr></a></span><span class="post-labels">{tags}
</span></div></div><div class="comments" id="comments"><h4>2 comentarios:</h4><div class="comment-thread">{comments}</div>
</div></div></div></div></div><div class="blog-pager" id="blog-pager"><a class="blog-pager-newer-link" href="{next}">Entrada
más reciente</a> <a class="blog-pager-older-link" href="{previous}">Entrada antigua</a></div></div>
<div class="column-right-outer"><div class="widget BlogArchive"><h2>Archivo</h2><ul class="posts">{related}</ul></div>
</div></div></body></html>"""

NEWSLETTER = """<!DOCTYPE html><html lang="{lang}"><head><title>{title} - by {author}</title>{head}
<link rel="canonical" href="{url}"><meta property="og:type" content="article"></head><body class="post-page">
<div id="entry"><div class="main-menu"><h1 class="navbar-title"><a href="{home}">{outlet}</a></h1><button>Subscribe</button>
</div><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">{title}</h1>
<h3 class="subtitle">A letter</h3><div class="pencraft byline"><a href="{home}@author">{author}</a>
<div class="pencraft meta">{date}</div></div><div class="like-button-container">12</div></div>
<div class="available-content"><div class="body markup">{body}{list}{notes}</div></div>
<div class="post-footer"><a class="share" href="{url}?action=share">Share</a></div></article>
<div class="post-end-cta"><a href="{previous}">Previous</a><a href="{next}">Next</a></div>
<div class="portable-archive"><h4>Top</h4>{cards}</div><div class="comments-section">{comments}</div></div></body></html>"""

OBFUSCATED = """<!doctype html><html lang="{lang}"><head><title>{title}. {outlet}</title>{head}
<meta property="article:published_time" content="{iso}T11:12:13.000Z"><meta name="author" content="{author}">
<link rel="canonical" href="{url}"></head><body><div id="root"><div class="a b c"><div class="d e"><a class="af ag"
href="{home}">{outlet}</a></div><div class="fj fk"><article><div class="l"><h1 class="pw-post-title gq gr">{title}</h1>
<div class="hs ht"><a class="af ag" href="{home}@writer">{author}</a><span class="pw-published-date">{date}</span>
<span>5 min read</span></div>{body}{list}{notes}</div></article><div class="ab cm"><a class="bt" href="{home}tag/x">X</a>
</div><div class="pq pr"><h2 class="be">More from {author}</h2>{cards}</div></div></div></div></body></html>"""

FONT = """<HTML><HEAD><TITLE>{title}</TITLE>{head}</HEAD><BODY BGCOLOR="#FFFFFF" LINK="#0000CC">
<CENTER><A HREF="{home}"><IMG SRC="/logo.gif" ALT="{outlet}" BORDER=0></A></CENTER>
<TABLE WIDTH="100%" BORDER=0><TR><TD WIDTH=120 VALIGN=TOP><FONT SIZE=-1><A HREF="{home}index.html">Home</A><BR>
<A HREF="{home}archive.html">Archive</A><BR><A HREF="{home}mail.html">Mail</A></FONT></TD><TD>
<FONT FACE="Times" SIZE="+2"><B>{title}</B></FONT><BR><FONT SIZE="-1"><I>by {author}, {date}</I></FONT><P>
{body}<HR>{list}{notes}<HR><FONT SIZE=-1>[ <A HREF="{previous}">Previous</A> | <A HREF="{home}index.html">Contents</A> |
<A HREF="{next}">Next</A> ]</FONT></TD></TR></TABLE></BODY></HTML>"""

SOUP = """<html><head><meta charset="utf-8"><title>{outlet} - {title}</title>{head}<meta property="og:url" content="{url}">
</head><body><div><div><div><a href="{home}">{outlet}</a></div><div><a href="{home}une">Une</a> <a href="{home}idees">Idées</a>
</div></div><div><div><h1>{title}</h1><div>Par {author}</div><div>Publié le {date}</div></div><div>{body}</div>
<div>{list}</div>{notes}<div>{tags}</div><div><div>Les plus lus</div><div>{cards}</div></div></div><div>
<a href="{home}contact">Contact</a> <a href="{home}mentions">Mentions légales</a></div></div></body></html>"""

MICRODATA = """<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} — {outlet}</title>{head}</head>
<body><div class="top-menu"><a href="{home}">{outlet}</a></div><div itemscope itemtype="http://schema.org/NewsArticle">
<h1 itemprop="headline">{title}</h1><span itemprop="author" itemscope itemtype="http://schema.org/Person"><span
itemprop="name">{author}</span></span><meta itemprop="datePublished" content="{iso}"><link itemprop="mainEntityOfPage"
href="{url}">
<div itemprop="articleBody">{body}{list}{notes}</div><div class="article__tags">{tags}</div></div>
<div class="comments">{comments}</div><div class="news-feed"><div class="news-feed__title">Новости</div><ul>{related}</ul>
</div></body></html>"""

TABLE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{title}：{outlet}</title>
{head}</head><body><table width="800"><tr><td colspan="2"><a href="{home}">{outlet}</a></td></tr><tr><td width="150">
<table>{rows}</table></td><td><table><tr><td><h2>{title}</h2></td></tr><tr><td align="right">{date}　{author}</td></tr>
<tr><td>{body}</td></tr><tr><td>{list}{notes}</td></tr></table></td></tr><tr><td colspan="2"><a href="{previous}">前の記事</a>
｜<a href="{next}">次の記事</a></td></tr></table></body></html>"""

PORTAL = """<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}_{outlet}</title>{head}
<link rel="canonical" href="{url}"><link rel="amphtml" href="{amp}"></head><body><div class="nav"><a href="{home}">首页</a>
<a href="{home}news/">新闻</a></div><div class="article-wrap"><h1 class="article-title">{title}</h1><div class="article-info">
<span class="author">{author}</span> <span class="time">{iso} 08:30</span> <span class="source">来源：{outlet}</span></div>
<div class="article-content" id="article">{body}{list}{notes}</div><div class="tags">{tags}</div><div class="prev-next">
上一篇：<a href="{previous}">较早</a> 下一篇：<a href="{next}">较新</a></div></div><div class="related-news"><h3>相关推荐</h3><ul>
{related}</ul></div><div class="hot-news"><h3>热门</h3><ul>{related}</ul></div></body></html>"""

BARE = """<!DOCTYPE html><html lang="{lang}" dir="auto"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>
<div class="page"><div class="site"><a href="{home}">{outlet}</a></div><h1>{title}</h1><p class="info">{author} · {date}</p>
{body}{list}{notes}<p class="pager"><a href="{previous}">«</a> <a href="{next}">»</a></p></div></body></html>"""

REPRINT = """<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} - {outlet}</title>{head}
<meta property="og:url" content="{url}"><meta property="article:published_time" content="{iso}"></head><body>
<div id="header"><a href="{home}">{outlet}</a> <a href="{home}donate">Donate</a></div><div id="content"><h1>{title}</h1>
<p class="meta">By <a href="{home}author/x">{author}</a> | {date}</p><p><em>Please share this article and support our work.
</em></p>{body}{list}{notes}<p>***</p><p><em>{origin}</em></p><p>{author} writes for many papers. The views expressed here are
the author's own and do not reflect those of {outlet}.</p></div><div id="sidebar"><h3>Latest</h3><ul>{related}</ul></div>
<div id="footer">Copyright {outlet}</div></body></html>"""
